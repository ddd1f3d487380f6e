/** Small pieces of a picture. Lengths are shares of the picture's height unless said otherwise. */

/** Random numbers that depend on the name alone, so that a picture never changes. */
export function chanceOf(name) {
  let state = 0x811c9dc5
  for (const char of name) state = Math.imul(state ^ char.codePointAt(0), 0x01000193) >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  return {
    between: (low, high) => low + next() * (high - low),
    pick: list => list[Math.floor(next() * list.length)]
  }
}

/** The colour between two hex colours. */
export function mix(from, to, share) {
  const part = (hex, i) => Number.parseInt(hex.slice(1 + 2 * i, 3 + 2 * i), 16)
  const blend = i => Math.round(part(from, i) + (part(to, i) - part(from, i)) * share)
  return `#${[0, 1, 2].map(i => blend(i).toString(16).padStart(2, '0')).join('')}`
}

export function fade({pen, width}, top, bottom, colors) {
  const wash = pen.createLinearGradient(0, top, 0, bottom)
  colors.forEach((color, i) => {
    wash.addColorStop(i / (colors.length - 1), color)
  })
  pen.fillStyle = wash
  pen.fillRect(0, top, width, bottom - top + 1)
}

export function shape({pen}, color, points) {
  pen.fillStyle = color
  pen.beginPath()
  points.forEach(([x, y], i) => {
    if (i) pen.lineTo(x, y)
    else pen.moveTo(x, y)
  })
  pen.closePath()
  pen.fill()
}

export function disc({pen}, color, x, y, rx, ry = rx) {
  pen.fillStyle = color
  pen.beginPath()
  pen.ellipse(x, y, rx, ry, 0, 0, Math.PI * 2)
  pen.fill()
}

export function sky(board, horizon) {
  const {pen, width, height, chance, tint} = board
  fade(board, 0, horizon * height, tint.sky)
  const x = chance.between(0.15, 0.85) * width
  const y = chance.between(0.25, 0.55) * horizon * height
  const glow = pen.createRadialGradient(x, y, 0, x, y, height * 0.5)
  glow.addColorStop(0, `${tint.sun}cc`)
  glow.addColorStop(1, `${tint.sun}00`)
  pen.fillStyle = glow
  pen.fillRect(0, 0, width, horizon * height)
  disc(board, tint.sun, x, y, height * 0.04)
  for (let cloud = 0; cloud < 4; cloud++) {
    const cx = chance.between(0, 1) * width
    const cy = chance.between(0.08, 0.6) * horizon * height
    for (let puff = 0; puff < 6; puff++) {
      const rx = chance.between(0.05, 0.12) * height
      disc(
        board,
        '#ffffff38',
        cx + (puff - 2.5) * height * 0.06,
        cy - chance.between(0, 0.012) * height,
        rx,
        rx * 0.24
      )
    }
  }
}

/** The outline of hills across the picture: a sum of waves, so that near and far ridges look alike. */
export function ridge(board, level, swing, color, sharp = 1) {
  const {width, height, chance} = board
  const waves = [1, 2.3, 4.7, 9.1].map(rate => ({
    rate,
    phase: chance.between(0, 7),
    lift: swing / rate ** (1 / sharp)
  }))
  const line = x =>
    waves.reduce((y, {rate, phase, lift}) => y - lift * Math.sin((x / width) * rate * 4 + phase), level)
  const points = []
  for (let x = 0; x <= width + 8; x += 8) points.push([x, line(x) * height])
  shape(board, color, [...points, [width, height], [0, height]])
  return x => line(x) * height
}

/** Ridge behind ridge, each paler the farther it is. */
export function hills(board, horizon, count) {
  const {tint} = board
  let line
  for (let i = 0; i < count; i++) {
    const share = (i + 1) / count
    line = ridge(
      board,
      horizon - 0.06 + 0.1 * share,
      0.05 - 0.02 * share,
      mix(tint.haze, tint.hill, share),
      0.8
    )
  }
  return line
}

export function tree(board, x, y, size, color) {
  const {pen, chance} = board
  pen.fillStyle = '#5b4636'
  pen.fillRect(x - size * 0.05, y - size * 0.5, size * 0.1, size * 0.5)
  for (let leaf = 0; leaf < 7; leaf++) {
    const dx = chance.between(-0.32, 0.32) * size
    disc(
      board,
      mix(color, '#ffffff', chance.between(0, 0.18)),
      x + dx,
      y - size * chance.between(0.5, 0.95),
      size * 0.24
    )
  }
}

/** A house with the swept eaves of the south-west; `x` is its middle, `y` its foot. */
export function house(board, x, y, wide, wall, roof) {
  const {pen} = board
  const tall = wide * 0.5
  pen.fillStyle = wall
  pen.fillRect(x - wide / 2, y - tall, wide, tall)
  pen.fillStyle = mix(wall, '#3a2a20', 0.7)
  for (const share of [-0.3, 0, 0.3])
    pen.fillRect(x + share * wide - wide * 0.07, y - tall * 0.7, wide * 0.14, tall * 0.42)
  pen.fillStyle = roof
  pen.beginPath()
  pen.moveTo(x - wide * 0.64, y - tall * 1.12)
  pen.quadraticCurveTo(x - wide * 0.4, y - tall, x - wide * 0.32, y - tall * 1.5)
  pen.lineTo(x + wide * 0.32, y - tall * 1.5)
  pen.quadraticCurveTo(x + wide * 0.4, y - tall, x + wide * 0.64, y - tall * 1.12)
  pen.quadraticCurveTo(x, y - tall * 0.86, x - wide * 0.64, y - tall * 1.12)
  pen.fill()
}

const coats = ['#b8332e', '#2f5d8a', '#e0a33a', '#3c7a57', '#7b4a8c', '#d96b43', '#20324d', '#f0e6d2']

/** Someone standing, seen from behind. */
export function person(board, x, y, size, coat = board.chance.pick(coats)) {
  const {pen, chance} = board
  pen.fillStyle = mix(coat, '#101820', 0.6)
  pen.fillRect(x - size * 0.1, y - size * 0.42, size * 0.09, size * 0.42)
  pen.fillRect(x + size * 0.01, y - size * 0.42, size * 0.09, size * 0.42)
  pen.fillStyle = coat
  pen.beginPath()
  pen.roundRect(x - size * 0.15, y - size * 0.8, size * 0.3, size * 0.45, size * 0.09)
  pen.fill()
  disc(board, '#e6b995', x, y - size * 0.89, size * 0.085)
  disc(board, chance.pick(['#241a16', '#241a16', coat]), x, y - size * 0.92, size * 0.09, size * 0.075)
}

/** Rows of people, the near ones larger. */
export function crowd(board, top, bottom, rows, grow = 0.11) {
  const {width, height, chance} = board
  for (let row = 0; row < rows; row++) {
    const share = rows === 1 ? 1 : row / (rows - 1)
    const size = height * grow * (0.55 + 0.7 * share)
    for (let x = chance.between(0, size); x < width; x += size * chance.between(0.34, 0.62)) {
      person(board, x, (top + (bottom - top) * share) * height, size)
    }
  }
}

/** A hanging string of lanterns. */
export function lanterns(board, y, sag, count) {
  const {pen, width, height} = board
  const at = x => y * height + sag * height * (1 - (2 * (x / width) - 1) ** 2)
  pen.strokeStyle = '#6b4a3a'
  pen.lineWidth = height * 0.003
  pen.beginPath()
  for (let x = 0; x <= width; x += 10) pen.lineTo(x, at(x))
  pen.stroke()
  for (let i = 0; i < count; i++) {
    const x = ((i + 0.5) / count) * width
    const r = height * 0.026
    disc(board, '#c8281e', x, at(x) + r * 1.2, r * 1.15, r)
    disc(board, '#e8604a', x - r * 0.25, at(x) + r * 1.05, r * 0.45, r * 0.6)
    pen.fillStyle = '#e8b84a'
    pen.fillRect(x - r * 0.4, at(x) + r * 0.1, r * 0.8, r * 0.2)
    pen.fillRect(x - r * 0.08, at(x) + r * 2.2, r * 0.16, r * 1.1)
  }
}
