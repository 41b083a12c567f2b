import CaseFile
import HTML
import Kinship

/// A network map as a drawing: rings and parts of life around the child. Each place of it is a link to putting somebody
/// there, and each person a link to telling more, so that no script is needed; the script adds moving.
struct NetworkDrawing {
  let model: NetworkModel
  let map: NetworkModel.Map
  /// Drawn faintly below: the other's map.
  var under: NetworkModel.Map?
  let room: CaseVisit

  private static let unit = 120.0
  private var t: Words { room.t }
  private var radius: Double { (map.layout.radii.last ?? 1) * Self.unit }

  var node: Node {
    let (wide, high) = (radius + 130, radius + 60)
    return SVG.drawing(
      left: -wide, top: -high, width: 2 * wide, height: 2 * high,
      label: t("network.drawing", ["drawer": map.drawer, "child": model.child]), .class("network"),
      .data("map", map.id), .data("rings", String(map.rings))
    ) {
      for ring in (0..<map.layout.radii.count).reversed() { cells(ring) }
      for slice in map.layout.slices { line(slice) }
      for slice in map.layout.slices { heading(slice) }
      middle
      if let under { for spot in under.layout.spots { ghost(spot, under) } }
      for spot in map.layout.spots { person(spot) }
    }
  }

  private func inner(_ ring: Int) -> Double {
    (ring == 0 ? NetworkLayout.middle : map.layout.radii[ring - 1]) * Self.unit
  }

  private func cells(_ ring: Int) -> Node {
    group {
      for slice in map.layout.slices {
        let shape = SVG.path(
          part(slice, inner: inner(ring), outer: map.layout.radii[ring] * Self.unit),
          .class("cell ring-\(min(ring + 1, 5))"), .data("sector", slice.sector.rawValue),
          .data("ring", String(ring + 1)))
        if model.canWrite {
          // The same is done from the button below, so that these aren't fifteen further stops for the keyboard.
          a(
            .href(address(slice.sector, ring + 1)), .tabindex(-1),
            .aria(
              "label",
              t("network.put-here", ["sector": t(sector(slice.sector)), "ring": String(ring + 1)]))
          ) { shape }
        } else {
          shape
        }
      }
    }
  }

  private func address(_ sector: NetworkMap.Sector, _ ring: Int) -> Address {
    room.keeping(Places.networkPerson(room.id)).with(NetworkQuery.map, map.id)
      .with(NetworkQuery.sector, sector.rawValue).with(NetworkQuery.ring, String(ring))
  }

  private func sector(_ sector: NetworkMap.Sector) -> NetworkSector {
    NetworkSector(rawValue: sector.rawValue) ?? .family
  }

  private func point(_ turn: Double, _ radius: Double) -> (x: Double, y: Double) {
    let point = NetworkLayout.point(turn, radius)
    return (point.x, point.y)
  }

  /// A part of a ring, as path data.
  private func part(_ slice: NetworkLayout.Slice, inner: Double, outer: Double) -> String {
    let steps = 16
    let turns = (0...steps).map { slice.from + (slice.until - slice.from) * Double($0) / Double(steps) }
    let points = turns.map { point($0, outer) } + turns.reversed().map { point($0, inner) }
    return SVG.path(through: points, isClosed: true)
  }

  private func line(_ slice: NetworkLayout.Slice) -> Node {
    SVG.line(from: point(slice.from, inner(0)), to: point(slice.from, radius), .class("between"))
  }

  /// Outside the rings, on the side where there is room.
  private func heading(_ slice: NetworkLayout.Slice) -> Node {
    let at = point((slice.from + slice.until) / 2, radius + 16)
    let anchor: Attribute.Anchor = abs(at.x) < radius * 0.3 ? .middle : at.x > 0 ? .start : .end
    let words = t(sector(slice.sector)).split(separator: " ").map(String.init)
    let lines = words.count > 1 ? [words[0], words.dropFirst().joined(separator: " ")] : words
    return group {
      for (index, line) in lines.enumerated() {
        SVG.text(line, x: at.x, y: at.y + Double(index) * 19, .class("sector"), .textAnchor(anchor))
      }
    }
  }

  private var middle: Node {
    group {
      SVG.circle(x: 0, y: 0, radius: inner(0) - 6, .class("child"))
      SVG.text(Self.short(model.child, 11), x: 0, y: 6, .class("child-name"), .textAnchor(.middle))
    }
  }

  private func person(_ spot: NetworkLayout.Spot) -> Node {
    let mark = map.marks.first { $0.id == spot.person.rawValue }
    let isFormal = mark?.support == .formal
    let (x, y) = (spot.point.x * Self.unit, spot.point.y * Self.unit)
    let body = group {
      SVG.circle(x: x, y: y - 9, radius: 25, .class("reach"))
      if isFormal {
        SVG.rect(x: x - 11, y: y - 20, width: 22, height: 22, radius: 3, .class("dot formal"))
      } else {
        SVG.circle(x: x, y: y - 9, radius: 12, .class("dot"))
      }
      for (index, line) in Self.lines(spot.name).enumerated() {
        SVG.text(line, x: x, y: y + 17 + Double(index) * 15, .class("name"), .textAnchor(.middle))
      }
    }
    guard model.canWrite else { return SVG.g(.class("spot")) { body } }
    let edit = room.keeping(Places.networkEdit(room.id, Slug(rawValue: spot.person.rawValue)))
      .with(NetworkQuery.map, map.id)
    return a(
      .href(edit), .class("spot"), .data("person", spot.person.rawValue), .data("sector", spot.sector.rawValue),
      .data("ring", String(spot.ring)),
      .data(
        "move",
        room.keeping(Places.networkMove(room.id, Slug(rawValue: spot.person.rawValue)))
          .with(NetworkQuery.map, map.id).path),
      .aria("label", said(spot, mark))
    ) { body }
  }

  /// "Farmor: Slægt, ring 1 af 3. Henter om fredagen"
  private func said(_ spot: NetworkLayout.Spot, _ mark: NetworkPersonPlaced?) -> String {
    let place = t(
      "network.spot",
      [
        "name": spot.name, "sector": t(sector(spot.sector)), "ring": String(spot.ring), "rings": String(map.rings),
      ])
    return [place, mark?.what].compactMap { $0 }.joined(separator: " ")
  }

  /// Where the other has the same person; nothing where the other hasn't.
  private func ghost(_ spot: NetworkLayout.Spot, _ other: NetworkModel.Map) -> Node {
    let (x, y) = (spot.point.x * Self.unit, spot.point.y * Self.unit)
    return SVG.g(.class("ghost"), .aria("hidden", "true")) {
      if let mine = map.layout.spot(spot.person) {
        SVG.line(from: (x, y - 9), to: (mine.point.x * Self.unit, mine.point.y * Self.unit - 9), .class("moved"))
      }
      SVG.circle(x: x, y: y - 9, radius: 12)
      SVG.text(Self.short(spot.name, 12), x: x, y: y + 17, .class("name"), .textAnchor(.middle))
    }
  }

  /// A name on two short lines at most; the whole is in the label and in the table.
  static func lines(_ name: String) -> [String] {
    guard name.count > 11, let space = name.prefix(14).lastIndex(of: " ") else { return [short(name, 14)] }
    return [String(name[..<space]), short(String(name[name.index(after: space)...]), 14)]
  }

  static func short(_ text: String, _ most: Int) -> String {
    text.count <= most ? text : String(text.prefix(most - 1)) + "…"
  }
}
