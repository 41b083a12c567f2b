import CaseFile
import HTML

extension PersonModel {
  func reply(_ visit: Visit) -> Reply {
    visit.page(person.name, narrow: true) { view(visit) }
  }

  private func view(_ visit: Visit) -> Node {
    let t = visit.t
    let mayWrite = Policy.decision(.writePerson, visit.me.role) == .allowed
    return group {
      protection(t, visit.today)
      same(t, mayWrite)
      card(t("people.reach"), id: "reach") {
        definitions([
          (t("people.age-head"), .text(age(t, visit.today))),
          (t("people.cpr"), person.cpr.map { .text(CPRText.masked($0)) }),
          (t("people.died"), person.died.map { .text(t.date($0)) }),
          (t("people.phone"), filled(person.phone).map { a($0, .href(.telephone($0))) }),
          (t("people.email"), filled(person.email).map { a($0, .href(.mail($0))) }),
          (t("people.address"), address(t)),
          (t("people.language"), filled(person.language).map { .text($0) }),
        ])
        if mayWrite {
          div(.class("actions")) {
            a(t("people.edit"), .href(Places.editPerson(person.id)), .class("button plain"))
            a(t("people.protect"), .href(Places.protectPerson(person.id)))
            if mergedInto == nil { a(t("merge.link"), .href(Places.sameAsPerson(person.id))) }
          }
        }
      }
      card(t("people.family"), id: "family") {
        if relatives.isEmpty { p(t("people.family.none"), .class("quiet")) }
        ul(.class("plain")) { for relative in relatives { li { line(relative, visit) } } }
        if mayWrite { p { a(t("people.relate"), .href(Places.relatePerson(person.id)), .class("button plain")) } }
      }
      card(t("people.cases"), id: "cases") {
        if cases.isEmpty { p(t("people.cases.none"), .class("quiet")) }
        ul(.class("plain")) { for line in cases { li { CaseChip(line, visit).node } } }
        if notifications > 0 { p(t("beside.notifications", count: notifications), .class("quiet")) }
      }
    }
  }

  /// Who is the same person, with the way to undo it.
  private func same(_ t: Words, _ mayWrite: Bool) -> Node {
    let lines =
      [mergedInto].compactMap { $0 }.map { ($0, t("merge.into", ["name": $0.name]), person.id, $0.id) }
      + duplicates.map { ($0, t("merge.from", ["name": $0.name]), $0.id, person.id) }
    guard !lines.isEmpty else { return .empty }
    return section(.class("notice info"), .aria("label", t("merge.link"))) {
      for (row, text, duplicate, kept) in lines {
        p {
          a(text, .href(Places.person(row.id)))
          " "
          if mayWrite { a(t("merge.part.link"), .href(Places.partPerson(duplicate, kept))) }
        }
      }
    }
  }

  private func filled(_ text: String?) -> String? { text.flatMap { $0.isEmpty ? nil : $0 } }

  private func age(_ t: Words, _ today: Day) -> String {
    if let born = person.born {
      return
        "\(t("people.age", count: (person.died ?? today).age(bornOn: born))), \(t("people.born", ["date": t.shortDate(born)]))"
    }
    return person.due.map { t("people.due", ["date": t.shortDate($0)]) } ?? t("people.no-birthday")
  }

  private func protection(_ t: Words, _ today: Day) -> Node {
    let until = person.protection?.content.until.map { " \(t("people.protected-until", ["date": t.date($0)]))" } ?? ""
    switch person.addressProtection(on: today) {
    case .none: return reach == .threatenedAtHome ? Notice.problem(t("people.warning.at-home")) : .empty
    case .nameAndAddress: return Notice.problem(t("people.warning.protected") + until)
    case .threatened: return Notice.problem(t("people.warning.threatened") + until)
    }
  }

  private func address(_ t: Words) -> Node? {
    switch reach {
    case .open(let address): address.map { .text($0) }
    case .warned(let address):
      address.map { text in
        group {
          Pill.soon(t("people.protected"))
          " \(text)"
        }
      }
    case .threatened, .threatenedAtHome: .text(t("people.address.hidden"))
    }
  }

  private func line(_ relative: Relative, _ visit: Visit) -> Node {
    let t = visit.t
    return group {
      span("\(t(relative.kind)): ")
      a(relative.line.name, .href(Places.person(relative.line.id)))
      ", \(relative.line.age(t)) "
      if relative.custody == true { Pill.calm(t("people.custody")) }
      if relative.household == true { Pill.quiet(t("people.household")) }
      relative.line.warning(t)
      for item in relative.cases { CaseChip(item, visit).node }
    }
  }
}
