import CaseFile
import HTML
import Kinship

extension NetworkModel {
  func reply(_ room: CaseVisit) -> Reply {
    room.page(room.t("tools.network"), above: room.toolWay(childName)) {
      view(room)
      room.tools(after: .network)
    }
  }

  private func view(_ room: CaseVisit) -> Node {
    let t = room.t
    return div(.class("kin-page")) {
      gate.notice(room)
      if let shown {
        chooser(shown, room)
        div(.id("kort"), .class(beside == nil || isOverlaid ? "maps" : "maps two")) {
          figure(shown, under: isOverlaid ? beside : nil, room)
          if let beside, !isOverlaid { figure(beside, room) }
        }
        div(.id("ord")) {
          if let beside, let comparison { differences(shown, beside, comparison, room) }
          listCard(shown, room)
          guestCard(room)
        }
      } else {
        p(t("network.none"), .class("lead"))
        if canWrite {
          p { a(t("network.begin.title"), .href(room.keeping(Places.networkBegin(room.id))), .class("button")) }
        }
      }
    }
  }

  private func chooser(_ shown: Map, _ room: CaseVisit) -> Node {
    let t = room.t
    return group {
      div(.class("kin-bar")) {
        tabs(
          t("network.maps"),
          maps.map { ($0.drawer, room.networkPage($0.id), $0.id == shown.id) }
        )
        if canWrite {
          a(t("network.begin.more"), .href(room.keeping(Places.networkBegin(room.id))), .class("button plain"))
        }
      }
      if maps.count > 1 {
        p(.class("kin-compare")) {
          span(t("network.compare"))
          for other in maps where other.id != shown.id {
            let address = room.networkPage(shown.id).with(NetworkQuery.other, other.id)
            a(
              t("network.compare.with", ["drawer": other.drawer]), .href(address),
              .aria("current", beside?.id == other.id && !isOverlaid ? "page" : nil))
          }
          if let beside {
            a(
              t("network.overlay"),
              .href(
                room.networkPage(shown.id).with(NetworkQuery.other, beside.id).with(NetworkQuery.overlay, "1")),
              .aria("current", isOverlaid ? "page" : nil))
          }
        }
      }
    }
  }

  private func figure(_ map: Map, under: Map? = nil, _ room: CaseVisit) -> Node {
    let t = room.t
    return HTML.figure(.class("kin-figure")) {
      figcaption {
        strong(t("network.drawn-by", ["drawer": map.drawer]))
        if canWrite {
          a(
            t("network.person.title"),
            .href(room.keeping(Places.networkPerson(room.id)).with(NetworkQuery.map, map.id)),
            .class("button plain"))
        }
      }
      div(.class("kin-scroll"), .tabindex(0), .role("region"), .aria("label", t("network.scroll"))) {
        NetworkDrawing(model: self, map: map, under: under, room: room).node
      }
      if canWrite {
        p(t("network.how"), .class("quiet kin-how"))
        p("", .class("kin-said"), .role("status"), .data("failed", t("network.move.failed")))
        FormToken.field(room.visit.formToken)
      }
      p(.class("quiet kin-legend")) {
        for (key, text) in [("key dot", "network.legend.informal"), ("key", "network.legend.formal")] {
          span(.class("pair")) {
            span("", .class(key), .aria("hidden", "true"))
            span(t(text))
          }
        }
      }
    }
  }

  /// The map in words.
  private func listCard(_ map: Map, _ room: CaseVisit) -> Node {
    let t = room.t
    let marks = map.marks.sorted { ($0.ring, $0.name) < ($1.ring, $1.name) }
    return card(t("network.list", ["drawer": map.drawer]), id: "liste") {
      if marks.isEmpty {
        p(t("network.list.none"), .class("quiet"))
      } else {
        stackingTable(
          t("network.list", ["drawer": map.drawer]),
          heads: [
            t("network.head.who"), t("network.person.sector"), t("network.person.ring"), t("network.person.support"),
            t("network.person.what"), t("network.person.decides"),
          ],
          rows: marks.map { mark in
            [
              who(mark, map, room), .text(t(mark.sector)), .text(String(mark.ring)),
              .text(mark.support.map { t($0) } ?? "–"), .text(mark.what ?? "–"), .text(decides(mark, map, room)),
            ]
          })
      }
    }
  }

  private func who(_ mark: NetworkPersonPlaced, _ map: Map, _ room: CaseVisit) -> Node {
    guard canWrite else { return .text(mark.name) }
    let edit = room.keeping(Places.networkEdit(room.id, Slug(rawValue: mark.id))).with(NetworkQuery.map, map.id)
    return a(mark.name, .href(edit))
  }

  private func decides(_ mark: NetworkPersonPlaced, _ map: Map, _ room: CaseVisit) -> String {
    let names = (mark.over ?? []).map { id in
      id == "child" ? child : map.marks.first { $0.id == id }?.name ?? room.t("common.unknown-person")
    }
    let over = names.isEmpty ? nil : room.t("network.over", ["names": names.joined(separator: ", ")])
    return [over, mark.decides].compactMap { $0 }.joined(separator: ": ").nonEmpty ?? "–"
  }

  private func differences(_ one: Map, _ other: Map, _ found: NetworkComparison, _ room: CaseVisit) -> Node {
    let t = room.t
    func place(_ mark: NetworkMap.Mark) -> String {
      let sector = NetworkSector(rawValue: mark.sector.rawValue) ?? .family
      return t("network.place", ["sector": t(sector), "ring": String(mark.ring)])
    }
    var rows: [[Node]] = found.moved.map { move in
      let change = move.nearer > 0 ? "network.nearer" : move.nearer < 0 ? "network.further" : "network.elsewhere"
      return [
        .text(move.from.name), .text(place(move.from)), .text(place(move.to)),
        .text(t(change, ["drawer": other.drawer])),
      ]
    }
    rows += found.onlyFirst.map {
      [.text($0.name), .text(place($0)), .text("–"), .text(t("network.only", ["drawer": one.drawer]))]
    }
    rows += found.onlySecond.map {
      [.text($0.name), .text("–"), .text(place($0)), .text(t("network.only", ["drawer": other.drawer]))]
    }
    return card(t("network.differences", ["one": one.drawer, "other": other.drawer]), id: "forskelle") {
      if rows.isEmpty {
        p(t("network.differences.none"))
      } else {
        stackingTable(
          t("network.differences", ["one": one.drawer, "other": other.drawer]),
          heads: [t("network.head.who"), one.drawer, other.drawer, t("network.head.difference")], rows: rows)
      }
      if !found.same.isEmpty {
        p(
          t("network.same", ["names": found.same.map { one.name($0) }.joined(separator: ", ")]), .class("quiet"))
      }
    }
  }

  private func guestCard(_ room: CaseVisit) -> Node {
    let t = room.t
    return card(t("network.guests"), id: "invitationer") {
      if gate.isClosed { p(gate.message(t), .class("quiet")) }
      if guests.isEmpty {
        p(t("network.list.none"), .class("quiet"))
      } else {
        stackingTable(
          t("network.guests"),
          heads: [
            t("network.head.who"), t("network.invite.standing"), t("network.invite.does"), t("network.head.change"),
          ],
          rows: guests.map { guest in
            let link = room.keeping(Places.networkInvite(room.id, Slug(rawValue: guest.id)))
            return [
              .text(guest.name), standing(guest, t), .text(guest.does ?? "–"),
              canWrite
                ? a(
                  t("network.invite.link"), .href(link), .aria("label", t("network.invite.title", ["name": guest.name]))
                )
                : .text("–"),
            ]
          })
      }
    }
  }

  private func standing(_ guest: Guest, _ t: Words) -> Node {
    guard let standing = guest.standing else { return .text(t("network.invite.not-asked")) }
    let text = [t(standing), guest.how].compactMap { $0 }.joined(separator: ", ")
    switch standing {
    case .accepted, .came: return Pill.good(text)
    case .declined, .stayedAway: return Pill.quiet(text)
    default: return Pill.calm(text)
    }
  }
}
