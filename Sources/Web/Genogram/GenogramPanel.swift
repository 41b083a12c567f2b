import CaseFile
import HTML
import Kinship

/// Who was chosen on the drawing, and what can be done with them.
struct GenogramPanel {
  let model: GenogramModel
  let chosen: KinID
  let room: CaseVisit

  private var t: Words { room.t }
  private var id: Slug { Slug(rawValue: chosen.rawValue) }

  var node: Node {
    let words = KinWords(model.tree, t)
    let row = model.layout.table.first { $0.person == chosen }
    return section(.class("card kin-panel"), .aria("labelledby", "valgt"), .id("panel")) {
      h2(model.name(chosen, t), .id("valgt"), .tabindex(-1))
      p(.class("quiet")) {
        if let row { span(words.relation(row.relation, chosen, to: model.layout.centre)) }
        if let born = words.date(model.tree[chosen]?.birth) { span(", \(t("genogram.said.born", ["year": born]))") }
      }
      if let note = model.drawn.person(chosen.rawValue)?.note { blockquote(note) }
      if let row, !row.facts.isEmpty { ul { for fact in words.facts(row) { li(fact) } } }
      div(.class("actions")) {
        if model.canWrite {
          for relation in NewRelative.allCases {
            a(
              t("genogram.add.\(relation.rawValue)"),
              .href(
                room.inGenogram(Places.genogramPerson(room.id)).with(GenogramQuery.to, chosen.rawValue)
                  .with(GenogramQuery.relation, relation.rawValue)), .class("button plain"))
          }
        }
        a(
          t("genogram.centre", ["name": model.name(chosen, t)]),
          .href(room.keeping(Places.genogram(room.id)).with(GenogramQuery.centre, chosen.rawValue)))
      }
      if model.canWrite { more }
    }
  }

  private var more: Node {
    group {
      ties
      div(.class("actions")) {
        a(t("genogram.tie.title"), .href(room.inGenogram(Places.genogramTie(room.id, id))), .class("button plain"))
        a(t("genogram.edit"), .href(room.inGenogram(Places.genogramEdit(room.id, id))), .class("button plain"))
        a(t("genogram.join.link"), .href(room.inGenogram(Places.genogramJoin(room.id, id))))
        if chosen != model.family.child {
          a(t("genogram.erase.link"), .href(room.inGenogram(Places.genogramErase(room.id, id))))
        }
        if let person = model.family.registered[chosen] {
          a(t("genogram.register"), .href(Places.person(person)))
        }
      }
    }
  }

  /// What has been drawn of them here, each with a way to mend it.
  private var ties: Node {
    let mine = model.drawn.ties.filter { $0.people.contains { model.family.tree.canonical(KinID($0)) == chosen } }
    guard !mine.isEmpty else { return .empty }
    return disclosure(t("genogram.ties", count: mine.count)) {
      ul(.class("plain")) {
        for tie in mine {
          li {
            a(TieForms.said(tie, t), .href(room.inGenogram(Places.genogramTieEdit(room.id, Slug(rawValue: tie.id)))))
          }
        }
      }
    }
  }
}

/// As what somebody new is added.
enum NewRelative: String, CaseIterable {
  case parent, partner, child, sibling
}
