// SPDX-License-Identifier: MIT
// Lays one generated graph out with a peer, and writes the positions that the meter reads:
//
//   node peers.mjs FILE.rg cytoscape-concentric|d3-radial|elk-radial OUT.txt
//
// Times are CPU milliseconds of the layout call alone; up to 1,000 nodes after a warm-up call.
import fs from 'fs';

const WARM_UP_NODES = 1000;

function readGraph(path) {
  const lines = fs.readFileSync(path, 'utf8').split('\n');
  const rows = lines.map(line => line.split(' ').map(Number));
  const [n, m] = rows[0];
  const nodes = rows.slice(1, n + 1).map(([ring, side, width, height]) => ({ ring, side, width, height }));
  const edges = rows.slice(n + 1, n + 1 + m).filter((row, i) => lines[n + 1 + i]);
  return { nodes, edges };
}

function cpuMs() {
  const usage = process.cpuUsage();
  return (usage.user + usage.system) / 1000;
}

function save(path, ms, points) {
  const rows = points.map(([x, y]) => `${x.toFixed(3)} ${y.toFixed(3)}`);
  fs.writeFileSync(path, `T ${ms}\n${rows.join('\n')}\n`);
}

// Rings as levels; it gives all nodes of a ring one circle, in the order of the file.
async function layOutWithCytoscape({ nodes, edges }) {
  const cytoscape = (await import('cytoscape')).default;
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [{
      selector: 'node',
      style: { width: 'data(width)', height: 'data(height)', shape: 'rectangle' },
    }],
    elements: [
      ...nodes.map((node, i) => ({ data: { id: `n${i}`, ...node } })),
      ...edges.map(([a, b], i) => ({ data: { id: `e${i}`, source: `n${a}`, target: `n${b}` } })),
    ],
  });
  const options = {
    name: 'concentric',
    concentric: node => 3 - node.data('ring'),
    levelWidth: () => 1,
    minNodeSpacing: 14,
    avoidOverlap: true,
    animate: false,
    fit: false,
    boundingBox: { x1: 0, y1: 0, w: 1000, h: 1000 },
  };
  if (nodes.length <= WARM_UP_NODES)
    cy.layout(options).run();
  const start = cpuMs();
  cy.layout(options).run();
  const ms = cpuMs() - start;
  const points = nodes.map((node, i) => {
    const { x, y } = cy.getElementById(`n${i}`).position();
    return [x, y];
  });
  return { ms, points };
}

// A circle for each ring on which its boxes have room beside each other.
function chooseRadii(nodes) {
  const radii = [0];
  let inner = 180;
  for (let ring = 1; ring <= 3; ring++) {
    const count = nodes.filter(node => node.ring === ring).length;
    radii[ring] = Math.max(inner, count * 58 * 1.25 / Math.PI / 2);
    inner = radii[ring] + 190;
  }
  return radii;
}

async function layOutWithD3({ nodes, edges }) {
  const d3 = await import('d3-force');
  const radii = chooseRadii(nodes);
  const bodies = nodes.map((node, i) => ({ i, ring: node.ring, width: node.width }));
  const links = edges.map(([source, target]) => ({ source, target }));
  const start = cpuMs();
  const simulation = d3.forceSimulation(bodies)
    .force('link', d3.forceLink(links).distance(60).strength(0.3))
    .force('charge', d3.forceManyBody().strength(-60))
    .force('ring', d3.forceRadial(body => radii[body.ring]).strength(1))
    .force('collide', d3.forceCollide(body => body.width / 2 + 4))
    .stop();
  for (let k = 0; k < 300; k++)
    simulation.tick();
  return { ms: cpuMs() - start, points: bodies.map(body => [body.x, body.y]) };
}

// ELK's radial layout wants a tree: breadth first from the brand.
function spanTree({ nodes, edges }) {
  const near = nodes.map(() => []);
  const seen = new Uint8Array(nodes.length);
  const queue = [0];
  const tree = [];
  for (const [a, b] of edges) {
    near[a].push(b);
    near[b].push(a);
  }
  seen[0] = 1;
  for (let q = 0; q < queue.length; q++)
    for (const v of near[queue[q]])
      if (!seen[v]) {
        seen[v] = 1;
        tree.push([queue[q], v]);
        queue.push(v);
      }
  nodes.forEach((node, i) => { if (!seen[i]) tree.push([0, i]); });
  return tree;
}

async function layOutWithElk(graph) {
  const ELK = (await import('elkjs/lib/elk.bundled.js')).default;
  const elk = new ELK();
  const input = {
    id: 'root',
    layoutOptions: { 'elk.algorithm': 'org.eclipse.elk.radial' },
    children: graph.nodes.map((node, i) => ({ id: `n${i}`, width: node.width, height: node.height })),
    edges: spanTree(graph).map(([a, b], i) => ({ id: `e${i}`, sources: [`n${a}`], targets: [`n${b}`] })),
  };
  const start = cpuMs();
  const result = await elk.layout(input);
  const ms = cpuMs() - start;
  const place = new Map(result.children.map(child => [child.id, child]));
  const points = graph.nodes.map((node, i) => {
    const { x, y } = place.get(`n${i}`);
    return [x + node.width / 2, y + node.height / 2];
  });
  return { ms, points };
}

const PEERS = {
  'cytoscape-concentric': layOutWithCytoscape,
  'd3-radial': layOutWithD3,
  'elk-radial': layOutWithElk,
};

const [, , graphFile, which, outFile] = process.argv;
if (!outFile || !PEERS[which]) {
  console.error('usage: node peers.mjs FILE.rg cytoscape-concentric|d3-radial|elk-radial OUT.txt');
  process.exit(2);
}
const { ms, points } = await PEERS[which](readGraph(graphFile));
save(outFile, ms, points);
process.exit(0);
