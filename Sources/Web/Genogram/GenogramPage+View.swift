import CaseFile
import HTML
import Kinship

extension GenogramModel {
  func reply(_ room: CaseVisit) -> Reply {
    room.page(room.t("tools.genogram"), above: room.toolWay(child)) {
      view(room)
      room.tools(after: .genogram)
    }
  }

  private func view(_ room: CaseVisit) -> Node {
    let t = room.t
    return div(.class("kin-page")) {
      if layout.centre != family.child {
        p(.class("kin-compare")) {
          span(t("genogram.around", ["name": name(layout.centre, t)]))
          a(t("genogram.around.back", ["name": name(family.child, t)]), .href(room.keeping(Places.genogram(room.id))))
        }
      }
      questions(t)
      figure(.class("kin-figure")) {
        div(.class("kin-scroll"), .tabindex(0), .role("region"), .aria("label", t("genogram.scroll"))) {
          GenogramDrawing(model: self, room: room).node
        }
        p(t("genogram.how"), .class("quiet kin-how"))
      }
      if let chosen { GenogramPanel(model: self, chosen: chosen, room: room).node }
      disclosure(t("genogram.legend"), open: chosen == nil) { legend(t) }
      table(room)
      undo(room)
      p { a(t("gedcom.link"), .href(room.keeping(Places.gedcom(room.id)))) }
    }
  }

  private func legend(_ t: Words) -> Node {
    let kinds = Set(custodies.map(\.kind))
    return GenogramLegend(layout: layout, custody: Custody.Kind.allCases.filter(kinds.contains), t: t).node
  }

  /// What doesn't hold together is asked, and nothing is thrown away for it.
  private func questions(_ t: Words) -> Node {
    guard !problems.isEmpty else { return .empty }
    let words = KinWords(tree, t)
    return section(.class("notice soon"), .aria("labelledby", "spoerg")) {
      h2(t("genogram.ask"), .id("spoerg"))
      ul { for problem in problems.prefix(12) { li(words.problem(problem)) } }
    }
  }

  private func table(_ room: CaseVisit) -> Node {
    let t = room.t
    let words = KinWords(tree, t)
    return card(t("genogram.table"), id: "tabel") {
      stackingTable(
        t("genogram.table"),
        heads: [
          t("network.head.who"), t("genogram.head.relation", ["name": name(layout.centre, t)]), t("genogram.head.born"),
          t("genogram.head.died"), t("genogram.head.facts"),
        ],
        rows: layout.table.map { row in
          let person = tree[row.person]
          let died = words.date(person?.death) ?? (person?.isDead == true ? t("genogram.said.dead") : "–")
          let facts = words.facts(row).joined(separator: ". ")
          return [
            group {
              a(name(row.person, t), .href(room.genogramPage(row.person.rawValue).at("valgt")))
              if let sign = words.sign(person, on: today) { span(" (\(sign))", .class("quiet")) }
            },
            .text(words.relation(row.relation, row.person, to: layout.centre)), .text(born(person, words, t)),
            .text(died),
            .text(facts.isEmpty ? "–" : facts + "."),
          ]
        })
    }
  }

  private func born(_ person: Relative?, _ words: KinWords, _ t: Words) -> String {
    guard let person else { return "–" }
    let date = words.date(person.birth)
    guard person.arrival != .born, let arrival = DrawnArrival(rawValue: person.arrival.rawValue) else {
      return date ?? "–"
    }
    return [t(arrival), date].compactMap { $0 }.joined(separator: ", ")
  }

  /// What was joined or taken in, and can be undone.
  private func undo(_ room: CaseVisit) -> Node {
    let t = room.t
    guard canWrite, !drawn.joins.isEmpty else { return .empty }
    return card(t("genogram.joined"), id: "lagt-sammen") {
      ul(.class("plain")) {
        for join in drawn.joins {
          li {
            span("\(join.name ?? t("genogram.unnamed")) ")
            a(
              t("genogram.part.link"),
              .href(room.inGenogram(Places.genogramPart(room.id, Slug(rawValue: join.duplicate)))))
          }
        }
      }
    }
  }
}
