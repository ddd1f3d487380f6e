import * as z from 'zod/mini'

// A command parses a few objects once: writing functions for that, as zod does, takes longer than the parsing.
z.config({jitless: true})
