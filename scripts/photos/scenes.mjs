import {crowd, disc, fade, hills, house, lanterns, mix, person, ridge, shape, sky, tree} from './brush.mjs'

const steps = (from, to, by) =>
  Array.from({length: Math.max(0, Math.ceil((to - from) / by))}, (_, i) => from + i * by)

function town(board) {
  const {width, height, chance, tint} = board
  sky(board, 0.55)
  hills(board, 0.42, 3)
  for (const row of [0.52, 0.6, 0.7, 0.83]) {
    const wide = height * (row - 0.3) * 0.5
    for (let x = chance.between(-0.5, 0) * wide; x < width + wide; x += wide * chance.between(0.95, 1.15)) {
      const wall = mix('#efe4cf', tint.haze, (0.83 - row) * 1.6)
      const roof = mix(chance.pick(['#4a4f58', '#555a5c', '#5d4a44']), tint.haze, (0.83 - row) * 1.4)
      house(board, x, (row + chance.between(-0.012, 0.012)) * height, wide, wall, roof)
    }
  }
  fade(board, height * 0.83, height, ['#b9ab98', '#8f8271'])
  crowd(board, 0.9, 0.98, 2, 0.09)
  lanterns(board, 0.06, 0.09, 11)
}

function terraces(board) {
  const {pen, width, height, chance, tint} = board
  sky(board, 0.5)
  hills(board, 0.36, 4)
  for (let band = 0; band < 15; band++) {
    const share = band / 15
    const level = 0.44 + 0.6 * share ** 1.25
    const color = mix(
      chance.pick(['#8fb85a', '#c9c463', '#6fa05a', '#b4d0c8']),
      tint.hill,
      0.35 - 0.3 * share
    )
    const line = ridge(board, level, 0.018 + 0.02 * share, color, 1.4)
    pen.strokeStyle = mix(color, '#2d3a1e', 0.45)
    pen.lineWidth = height * (0.002 + 0.004 * share)
    pen.beginPath()
    for (let x = 0; x <= width; x += 8) pen.lineTo(x, line(x))
    pen.stroke()
  }
  const home = chance.between(0.2, 0.75) * width
  for (const i of [0, 1, 2, 3])
    house(board, home + i * height * 0.1, (0.6 + 0.02 * (i % 2)) * height, height * 0.1, '#e9dcc0', '#5a4a42')
  tree(board, home - height * 0.1, height * 0.64, height * 0.13, '#3f7346')
}

function orchard(board) {
  const {pen, width, height, chance} = board
  sky(board, 0.45)
  hills(board, 0.34, 4)
  fade(board, height * 0.46, height, ['#9dbb62', '#6f8f3f'])
  for (const row of [0.5, 0.57, 0.67, 0.81, 1]) {
    const size = height * (row - 0.33) * 0.46
    for (let x = chance.between(-0.5, 0) * size; x < width + size; x += size * 0.95) {
      tree(board, x, row * height, size, '#4c8b45')
      for (let fruit = 0; fruit < 9; fruit++) {
        disc(
          board,
          '#d2322b',
          x + chance.between(-0.4, 0.4) * size,
          row * height - size * chance.between(0.45, 1),
          size * 0.035
        )
      }
    }
  }
  for (const x of [0.22, 0.36, 0.7]) {
    person(board, x * width, height * 0.96, height * 0.24)
    pen.fillStyle = '#b98a4e'
    pen.fillRect((x + 0.03) * width, height * 0.88, height * 0.12, height * 0.08)
    for (let i = 0; i < 6; i++)
      disc(board, '#d2322b', (x + 0.035) * width + i * height * 0.021, height * 0.88, height * 0.016)
  }
}

function square(board) {
  const {pen, width, height, chance, tint} = board
  sky(board, 0.5)
  hills(board, 0.4, 2)
  for (let x = -20; x < width; x += height * 0.16) {
    const tall = chance.between(0.12, 0.26) * height
    const wall = mix(chance.pick(['#e8d3b8', '#d9c2a8', '#e9e2d4']), tint.haze, 0.25)
    pen.fillStyle = wall
    pen.fillRect(x, height * 0.6 - tall, height * 0.145, tall)
    pen.fillStyle = mix(wall, '#4a5f73', 0.55)
    for (const wx of [0.02, 0.06, 0.1]) {
      for (const wy of steps(0.02 * height, tall - 0.02 * height, 0.035 * height)) {
        pen.fillRect(x + wx * height, height * 0.6 - tall + wy, height * 0.024, height * 0.018)
      }
    }
  }
  fade(board, height * 0.6, height, ['#d8cbb6', '#b6a58c'])
  for (const x of steps(-1, 2, 0.12)) {
    shape(board, '#00000010', [
      [(0.5 + (x - 0.5) * 0.4) * width, height * 0.6],
      [(0.5 + (x - 0.5) * 0.41) * width, height * 0.6],
      [(x + 0.02) * width, height],
      [x * width, height]
    ])
  }
  const middle = chance.between(0.4, 0.6) * width
  pen.fillStyle = '#9c2f26'
  pen.fillRect(middle - height * 0.16, height * 0.62, height * 0.32, height * 0.07)
  for (const [turn, color] of ['#c9302c', '#e2725b', '#b3241f', '#ea8f6a', '#d14a3a'].entries()) {
    disc(
      board,
      color,
      middle + (turn - 2) * height * 0.036,
      height * (0.53 - 0.018 * (2 - Math.abs(turn - 2))),
      height * 0.034,
      height * 0.095
    )
  }
  for (const x of [0.06, 0.94]) tree(board, x * width, height * 0.74, height * 0.3, '#4f8a4d')
  crowd(board, 0.76, 0.97, 3, 0.13)
}

function hall(board) {
  const {pen, width, height, chance} = board
  fade(board, 0, height, ['#f2e8d8', '#d8c6ac'])
  fade(board, 0, height * 0.08, ['#fff8ea', '#f2e8d8'])
  pen.fillStyle = '#8f2620'
  pen.fillRect(width * 0.12, height * 0.12, width * 0.76, height * 0.3)
  pen.fillStyle = '#b8352c'
  pen.fillRect(width * 0.135, height * 0.14, width * 0.73, height * 0.26)
  disc(board, '#e9bf5a', width / 2, height * 0.26, height * 0.065)
  disc(board, '#b8352c', width / 2, height * 0.26, height * 0.045)
  for (const x of [0.04, 0.94]) {
    pen.fillStyle = '#cfe3ee'
    pen.fillRect((x - 0.025) * width, height * 0.14, width * 0.07, height * 0.3)
    pen.fillStyle = '#ffffff'
    pen.fillRect((x + 0.007) * width, height * 0.14, width * 0.005, height * 0.3)
  }
  person(board, chance.between(0.3, 0.7) * width, height * 0.56, height * 0.22, '#20324d')
  for (const row of [0.52, 0.62, 0.76, 0.95]) {
    const size = height * (row - 0.26) * 0.42
    pen.fillStyle = mix('#7a4a2e', '#2e1a10', row - 0.5)
    pen.fillRect(0, row * height, width, size * 0.16)
    pen.fillStyle = '#fbf7ee'
    for (let x = size * 0.3; x < width; x += size * 0.9)
      pen.fillRect(x, row * height - size * 0.05, size * 0.22, size * 0.05)
    for (let x = chance.between(0.1, 0.6) * size; x < width; x += size * chance.between(0.8, 1)) {
      person(
        board,
        x,
        row * height + size * 0.62,
        size * 1.05,
        chance.pick(['#20324d', '#2f4666', '#e8e6e0', '#3a3f49', '#7b2f2a'])
      )
    }
  }
}

function festival(board) {
  const {pen, width, height, chance, tint} = board
  sky(board, 0.55)
  hills(board, 0.4, 4)
  for (let x = 0; x < width; x += height * 0.14)
    house(board, x, (0.6 + chance.between(-0.02, 0.02)) * height, height * 0.13, '#d9b98c', '#5c463b')
  fade(board, height * 0.6, height, [mix('#b7a06e', tint.hill, 0.2), '#93794c'])
  for (const color of ['#c8281e', '#e8b84a', '#2f7d6a', '#2f5d8a']) {
    const x = chance.between(0.08, 0.92) * width
    pen.fillStyle = '#5b4636'
    pen.fillRect(x, height * 0.2, height * 0.012, height * 0.5)
    shape(board, color, [
      [x, height * 0.21],
      [x + height * 0.16, height * 0.25],
      [x, height * 0.33]
    ])
  }
  const pole = width * chance.between(0.42, 0.58)
  pen.fillStyle = '#8a5a34'
  pen.fillRect(pole, height * 0.1, height * 0.02, height * 0.62)
  for (let i = 0; i < 26; i++)
    disc(
      board,
      chance.pick(['#e8502e', '#f2a03a', '#f7d154', '#d94f70']),
      pole + chance.between(-0.07, 0.09) * height,
      height * chance.between(0.09, 0.3),
      height * 0.018
    )
  crowd(board, 0.72, 0.78, 2, 0.11)
  for (let i = 0; i < 9; i++) {
    const x = ((i + 0.5) / 9) * width
    person(board, x, height * 0.96, height * 0.25, ['#b8332e', '#20324d', '#7b4a8c'][i % 3])
    disc(board, '#e8e6e0', x, height * 0.72, height * 0.05, height * 0.012)
  }
  lanterns(board, 0.02, 0.06, 13)
}

function river(board) {
  const {pen, width, height, chance, tint} = board
  sky(board, 0.5)
  hills(board, 0.42, 4)
  fade(board, height * 0.52, height, [mix(tint.sky.at(-1), '#6fa3ad', 0.5), '#3f7482'])
  for (let i = 0; i < 60; i++) {
    const y = chance.between(0.53, 0.99)
    disc(
      board,
      '#ffffff2c',
      chance.between(0, 1) * width,
      y * height,
      height * 0.12 * (y - 0.45),
      height * 0.003
    )
  }
  ridge(board, 0.93, 0.05, mix(tint.hill, '#2f4a2a', 0.5), 1)
  for (const x of steps(0.03, 1, 0.13)) {
    pen.fillStyle = '#d8d3c8'
    pen.fillRect(x * width, height * 0.5, height * 0.022, height * 0.26)
  }
  pen.fillStyle = '#e6e2d9'
  pen.fillRect(0, height * 0.475, width, height * 0.03)
  pen.fillStyle = '#b9b4a9'
  pen.fillRect(0, height * 0.5, width, height * 0.008)
  const nose = chance.between(0.55, 0.8) * width
  pen.fillStyle = '#f4f6f8'
  pen.beginPath()
  pen.roundRect(-40, height * 0.425, nose + 40, height * 0.05, [0, height * 0.05, 0, 0])
  pen.fill()
  pen.fillStyle = '#2f5d8a'
  pen.fillRect(0, height * 0.455, nose - height * 0.03, height * 0.006)
  for (let x = 20; x < nose - height * 0.06; x += height * 0.045)
    pen.fillRect(x, height * 0.436, height * 0.028, height * 0.013)
}

function grassland(board) {
  const {pen, width, height, chance, tint} = board
  sky(board, 0.6)
  hills(board, 0.5, 2)
  const greens = ['#b5c878', '#9dbb62', '#86aa50', '#6f9844', '#5d853b']
  const lines = greens.map((green, i) =>
    ridge(board, 0.56 + i * 0.09, 0.018, mix(green, tint.haze, 0.25 - i * 0.05), 1.2)
  )
  for (const x of [0.18, 0.27, 0.74]) {
    const [cx, y, r] = [x * width, lines[1](x * width) + height * 0.03, height * 0.055]
    pen.fillStyle = '#f7f2e8'
    pen.fillRect(cx - r, y - r * 0.75, r * 2, r * 0.75)
    shape(board, '#e4dccb', [
      [cx - r * 1.1, y - r * 0.72],
      [cx, y - r * 1.35],
      [cx + r * 1.1, y - r * 0.72]
    ])
    pen.fillStyle = '#2f5d8a'
    pen.fillRect(cx - r, y - r * 0.75, r * 2, r * 0.1)
    pen.fillStyle = '#b8332e'
    pen.fillRect(cx - r * 0.2, y - r * 0.55, r * 0.4, r * 0.55)
  }
  for (let i = 0; i < 46; i++) {
    const x = chance.between(0.3, 0.98) * width
    const y = lines[2](x) + chance.between(0.01, 0.1) * height
    disc(board, chance.pick(['#fbf8f0', '#fbf8f0', '#5a4030']), x, y, height * 0.012, height * 0.008)
  }
  shape(board, '#a9cbd4', [
    [width * 0.62, height * 0.64],
    [width * 0.66, height * 0.64],
    [width * 0.5, height * 0.78],
    [width * 0.72, height],
    [width * 0.5, height],
    [width * 0.4, height * 0.78]
  ])
  crowd(board, 0.97, 0.97, 1, 0.12)
}

function exhibition(board) {
  const {pen, width, height, chance} = board
  fade(board, 0, height * 0.78, ['#efe9df', '#ddd3c3'])
  fade(board, height * 0.78, height, ['#a9774f', '#7c5234'])
  for (const x of steps(0.04, 0.95, 0.235)) {
    pen.fillStyle = '#a5302a'
    pen.fillRect(x * width, height * 0.14, width * 0.21, height * 0.46)
    pen.fillStyle = '#fbf6ea'
    pen.fillRect((x + 0.008) * width, height * 0.2, width * 0.194, height * 0.385)
    pen.save()
    pen.beginPath()
    pen.rect((x + 0.016) * width, height * 0.22, width * 0.178, height * 0.2)
    pen.clip()
    fade(
      board,
      height * 0.22,
      height * 0.42,
      chance.pick([
        ['#cfe6f0', '#f6ead0'],
        ['#f3c9a0', '#f8e8d0']
      ])
    )
    for (const i of [0, 1, 2]) ridge(board, 0.35 + i * 0.03, 0.02, mix('#9fb9b4', '#4c7a56', i / 2))
    pen.restore()
    pen.fillStyle = '#b8ab98'
    for (const line of [0.45, 0.48, 0.51, 0.54])
      pen.fillRect((x + 0.02) * width, line * height, width * chance.between(0.11, 0.17), height * 0.011)
  }
  for (const x of steps(0.1, 1, 0.2))
    disc(board, '#fff6dc88', x * width, height * 0.06, height * 0.09, height * 0.03)
  crowd(board, 0.86, 0.98, 2, 0.26)
}

function fields(board) {
  const {width, height, chance, tint} = board
  sky(board, 0.45)
  hills(board, 0.36, 4)
  fade(board, height * 0.47, height, ['#a8b868', '#7d6a3c'])
  for (let row = -14; row < 28; row++) {
    const x = row / 14
    const far = 0.5 + (x - 0.5) * 0.22
    shape(board, row % 2 ? mix('#7fa548', tint.hill, 0.15) : '#6b5733', [
      [far * width, height * 0.47],
      [(far + 0.016) * width, height * 0.47],
      [(x + 0.055) * width, height],
      [x * width, height]
    ])
  }
  for (const x of [0.12, 0.3, 0.44, 0.63, 0.8, 0.9]) {
    const depth = chance.between(0.62, 0.97)
    person(
      board,
      x * width,
      depth * height,
      height * (depth - 0.38) * 0.5,
      chance.pick(['#2f4f86', '#b8332e', '#2f4f86', '#d96b43'])
    )
  }
  tree(board, width * 0.94, height * 0.58, height * 0.2, '#477f47')
  for (const i of [0, 1, 2])
    house(board, width * 0.08 + i * height * 0.12, height * 0.52, height * 0.11, '#ece0c8', '#5a4a42')
}

/** What to paint for a photo: the first row one of whose words its caption or file name has. */
const subjects = [
  [terraces, /度假/],
  [grassland, /草原|牧|马背|赛马|大美|caoyuan/],
  [festival, /节|歌舞|演出|文艺|糍粑|舞|民俗|jie\b/],
  [orchard, /苹果|果园|采摘|茶园|pingguo/],
  [fields, /党参|田间|(?<!梯)田|种植|农|志愿/],
  [hall, /学习|会议|培训|党校|课|宣讲|座谈|书记|主任|负责人|法庭|法官|合影|xuexi/],
  [exhibition, /馆|展|基地|教育|品牌|中心/],
  [river, /高铁|公路|桥|河|江|班列|工业|新貌/],
  [terraces, /寨|村|梯田|山/],
  [square, /广场|社区|小区|安置|校园|学校|主题/],
  [town, /古城|街|城|镇/]
]

/** The scene for a photo; one that no row knows is painted as a town. */
export function sceneFor(caption, name) {
  return subjects.find(([, words]) => words.test(`${caption} ${name}`))?.[0] ?? town
}
