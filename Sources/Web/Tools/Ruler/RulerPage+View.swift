import CaseFile
import HTML
import Measures

extension RulerPage {
  /// The page, with the rulers as a form or to look at.
  func view(around rulers: Node) -> Node {
    div(.class("tool")) {
      p(t("ruler.lead", ["name": seats.childName]), .class("lead"))
      room.closedNotice
      tabs(
        t("ruler.places"),
        contexts.enumerated().map { (RulerSetup.name($1, t), address(at: $0), $1 == context) })
      card(t("ruler.here", ["place": contextName]), id: "linealen", "first") {
        if let old = fixing?.content {
          p(t("ruler.fixing", ["name": seats.plate(old.by).name, "side": t(old.side).lowercasedFirst]), .class("lead"))
        }
        rulers
        if fixing != nil { p { a(t("form.cancel"), .href(address(at: index))) } }
      }
      if fixing == nil {
        latestCard
        notes
        courseCard
      }
      room.tools(after: .ruler)
    }
  }

  private var canWrite: Bool { room.isOnTheTable }

  private func here(_ marks: [Record<RulerMarked>]) -> [Record<RulerMarked>] {
    marks.filter { $0.content.context == context }
  }

  /// Where everybody has set it last, in words.
  private var latestCard: Node {
    let latest = here(room.file.ruler.latest)
    guard !latest.isEmpty else { return .empty }
    return card(t("ruler.latest"), id: "maerker") {
      ul(.class("rows")) {
        for (by, marks) in byPerson(latest) {
          li {
            span(seats.plate(by).full)
            for record in marks { said(record) }
          }
        }
      }
      if here(room.file.ruler.marks).count > latest.count { history }
    }
  }

  private func byPerson(_ marks: [Record<RulerMarked>]) -> [(Marker, [Record<RulerMarked>])] {
    marks.reduce(into: []) { persons, mark in
      if let index = persons.firstIndex(where: { $0.0.isSame(as: mark.content.by) }) {
        persons[index].1.append(mark)
      } else {
        persons.append((mark.content.by, [mark]))
      }
    }
  }

  private func said(_ record: Record<RulerMarked>) -> Node {
    let mark = record.content
    return div(.class("wide")) {
      p(.class("by")) {
        "\(t(mark.side)): \(HalfPlaces.text(mark.place)) \(t("table.of", ["most": String(mark.steps)])), "
        t.relative(record.day, today: room.today)
        if canWrite {
          a(
            t("ruler.fix"), .href(fixAddress(mark)), .class("act"),
            .aria("label", t("ruler.fix-of", ["name": seats.plate(mark.by).name, "side": t(mark.side)])))
        }
      }
      if let reason = mark.reason { blockquote { paragraphs(reason) } }
    }
  }

  /// Every mark that was ever set here, those that were put right too.
  private var history: Node {
    let replaced = Set(room.file.ruler.marks.compactMap(\.content.replaces))
    return disclosure(t("ruler.history")) {
      stackingTable(
        t("ruler.history"), heads: ["when", "who", "what", "place", "why"].map { t("ruler.head.\($0)") },
        rows: here(room.file.ruler.marks).reversed().map { record in
          let mark = record.content
          return [
            .text(t.shortDate(record.day)), .text(seats.plate(mark.by).full), .text(t(mark.side)),
            group {
              "\(HalfPlaces.text(mark.place)) \(t("table.of", ["most": String(mark.steps)]))"
              if replaced.contains(mark.id) { " \(t("ruler.replaced"))" }
              if mark.baseline == true { " \(t("ruler.is-baseline"))" }
            },
            .text(mark.reason ?? ""),
          ]
        })
    }
  }

  private var notes: Node {
    div(.class("columns three")) {
      for kind in RulerStatement.allCases { noteCard(kind) }
    }
  }

  private func noteCard(_ kind: RulerStatement) -> Node {
    let ruler = room.file.ruler
    let notes = ruler.notes.filter {
      $0.content.about == kind && ($0.content.context ?? context) == context && ruler.holds($0.content.id)
    }
    return card(t(kind), id: "ord-\(kind.rawValue)") {
      if notes.isEmpty { p(t("ruler.notes.none"), .class("quiet")) }
      ul(.class("said")) {
        for note in notes {
          li {
            paragraphs(note.content.words)
            p(.class("by")) {
              "\(seats.plate(note.content.by).short), \(t.dayAndMonth(note.day, on: room.today))"
              if canWrite {
                a(
                  t("table.end"),
                  .href(room.at(Places.rulerNoteClosed(room.id, Slug(rawValue: note.content.id)))), .class("act"),
                  .aria("label", t("table.end-of", ["words": String(note.content.words.prefix(60))])))
              }
            }
          }
        }
      }
      if canWrite {
        p {
          a(
            t("ruler.note.add"), .class("act"),
            .href(RulerNote.address(room, kind, at: index)), .aria("label", "\(t("ruler.note.add")): \(t(kind))"))
        }
      }
    }
  }

  private var courseCard: Node {
    let ruler = WellbeingRuler(room.file.ruler)
    let charts = RulerSide.allCases.compactMap { side in
      RulerChart(ruler, side.aspect, in: RulerContext(context)).map { (side, $0.chart) }
    }.filter { $0.1.table.rows.count > 1 }
    guard !charts.isEmpty else { return .empty }
    return card(t("ruler.course"), id: "forloeb") {
      p(t("ruler.course.lead"), .class("quiet"))
      div(.class("columns")) {
        for (side, chart) in charts {
          ScoreDrawing(chart: chart, title: "\(t(side)), \(contextName.lowercasedFirst)", say: seats.words)
            .node(id: "forloeb-\(side.rawValue)")
        }
      }
    }
  }
}
