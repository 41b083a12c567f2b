import CaseFile
import HTML

/// The case on two sides of A4: what one takes along to a meeting.
enum CasePrint {
  /// Longer texts are cut, and say so; the whole stands in the case.
  static let mostLetters = 600
  static let mostEvents = 12

  static func show(_ room: CaseVisit) async throws -> Reply {
    let page = CasePage(room, file: room.file, on: room.today, people: try await room.people())
    return room.page(page.head.name) { page.sheet(room.t, by: room.me.name) }
  }

  static func cut(_ text: String, _ t: Words) -> String {
    text.count <= mostLetters ? text : "\(text.prefix(mostLetters))… \(t("case.print.cut"))"
  }
}

extension CasePage {
  func sheet(_ t: Words, by reader: String) -> Node {
    div(.class("sheet")) {
      p(t("case.print.made", ["date": t.date(day), "name": reader]), .class("quiet"))
      p(.class("screen-only")) {
        t("case.print.how")
        " "
        a(t("case.print.back"), .href(Places.caseFile(id)))
      }
      head.view(t)
      printPeople(t)
      printNext(t)
      printLaw(t)
      printPicture(t)
      printGoals(t)
      printHelp(t)
      printEvents(t)
    }
  }

  private func printPeople(_ t: Words) -> Node {
    group {
      h2(t("case.people"))
      ul(.class("print-people")) {
        for person in people + staff {
          li(
            [person.name, person.role, person.note, person.phone].compactMap { $0 }.joined(separator: ", "))
        }
      }
    }
  }

  private func printNext(_ t: Words) -> Node {
    guard let next else { return .empty }
    return group {
      h2(t("case.next"))
      p {
        strong([next.what, next.on.map { t.date($0) }].compactMap { $0 }.joined(separator: ", "))
        if let consequence = next.consequence { " \(t("case.next.then")) \(consequence)" }
      }
    }
  }

  private func printLaw(_ t: Words) -> Node {
    group {
      h2(t("case.law"))
      p(law.isLawful ? t("case.law.lawful") : t("case.law.missing"))
      ul {
        for item in (law.missing + law.coming).prefix(8) {
          let mark = item.duty.confirmed ? "" : ", \(t("duty.unconfirmed.short"))"
          li("\(item.title), \(item.due.map { t.due($0) } ?? t("case.law.soonest")) (\(item.paragraph)\(mark))")
        }
      }
    }
  }

  private func printPicture(_ t: Words) -> Node {
    guard let picture else { return .empty }
    let parts = [("worries", picture.worries), ("works", picture.works), ("needs", picture.needs)]
    return group {
      h2(t("case.picture"))
      div(.class("three")) {
        for (name, text) in parts {
          div {
            h3(t("case.picture.\(name)"))
            paragraphs(text.map { CasePrint.cut($0, t) } ?? "")
          }
        }
      }
      if let said = voice?.content.said {
        h3(t("case.voice", ["name": head.firstName]))
        blockquote { paragraphs(CasePrint.cut(said, t)) }
      }
    }
  }

  private func printGoals(_ t: Words) -> Node {
    guard !goals.isEmpty else { return .empty }
    return group {
      h2(t("case.goals"))
      ul { for goal in goals.prefix(5) { li("\(goal.words ?? "") – \(t(goal.standing))") } }
    }
  }

  private func printHelp(_ t: Words) -> Node {
    guard !supports.isEmpty else { return .empty }
    return group {
      h2(t("case.support"))
      ul {
        for support in supports {
          li(
            [
              t(support.kind), support.started.content.provider,
              t("case.support.since", ["date": t.shortDate(support.started.day)]),
            ].compactMap { $0 }.joined(separator: ", "))
        }
      }
    }
  }

  /// The first of what was written. What the family can't see stays off the paper that lies on the table.
  private func gist(_ item: CaseTimeline.Item, _ t: Words) -> Node {
    let passages = (item.item.entry.content?.passages ?? []).filter { $0.sender != .particular }
    guard let first = passages.first else { return .empty }
    return p(first.text.count <= 240 ? first.text : "\(first.text.prefix(240))…")
  }

  private func printEvents(_ t: Words) -> Node {
    let items = timeline.months.flatMap(\.items).prefix(CasePrint.mostEvents)
    return group {
      h2(t("case.print.latest"))
      ul {
        for item in items {
          li {
            strong(t.shortDate(item.day))
            " \(t("entry.\(item.item.entry.kind)")), \(item.who)"
            if item.item.withheld != nil { " (\(t("case.withheld")))" } else { gist(item, t) }
          }
        }
      }
    }
  }
}
