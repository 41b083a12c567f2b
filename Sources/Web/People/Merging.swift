import CaseFile
import HTML
import Store

/// Two in the register who are one person: found under one of them from now on, and apart again whenever that turns out
/// to be wrong. Nothing that was written of either is moved, so that undoing loses nothing.
enum Merging {
  static func page(_ person: Person, _ other: PersonRow, _ visit: Visit) -> FormPage {
    let t = visit.t
    let options = [(person.id, person.name, person.born), (other.id, other.name, other.birth)].map { id, name, born in
      let text = born.map { "\(name), \(t("people.born", ["date": t.shortDate($0)]))" } ?? name
      return Field.Option(id.rawValue, text: text)
    }
    var page = FormPage(
      Form(
        "merge-person",
        [
          .choice("keep", "merge.keep", options).help("merge.keep-help").needed(),
          .text("why", "merge.why", rows: 3).sender(.observation).most(2_000),
        ]),
      title: t("merge.title", ["name": person.name, "other": other.name]),
      address: Places.mergePerson(person.id, other.id), back: Places.person(person.id))
    page.about = [person.id.rawValue, other.id.rawValue]
    page.lead = t("merge.lead")
    page.button = "merge.button"
    return page
  }

  static func take(_ person: Person, _ other: PersonRow, _ visit: Visit) async throws -> Reply {
    try await visit.take(page(person, other, visit)) { answers in
      let kept = answers.name("keep", PersonID.self) ?? person.id
      let duplicate = kept == person.id ? other.id : person.id
      let content = PersonMerged(duplicate: duplicate, into: kept, why: answers.text("why"))
      let both = [person, try await visit.person(other.id)]
      try await visit.write(both.map { try $0.filing(content, at: .at(visit.now), now: visit.now) })
      return .saved(Places.person(kept))
    }
  }

  static func partPage(_ person: Person, _ kept: PersonRow, _ visit: Visit) -> FormPage {
    let t = visit.t
    var page = FormPage(
      Form("part-person", [.text("why", "merge.part.why", rows: 3).sender(.observation).most(2_000)]),
      title: t("merge.part.title", ["name": person.name, "other": kept.name]),
      address: Places.partPerson(person.id, kept.id), back: Places.person(kept.id))
    page.about = [person.id.rawValue, kept.id.rawValue]
    page.lead = t("merge.part.lead")
    page.button = "merge.part.button"
    return page
  }

  static func takePart(_ person: Person, _ kept: PersonRow, _ visit: Visit) async throws -> Reply {
    try await visit.take(partPage(person, kept, visit)) { answers in
      let content = PersonUnmerged(duplicate: person.id, from: kept.id, why: answers.text("why"))
      let both = [person, try await visit.person(kept.id)]
      try await visit.write(both.map { try $0.filing(content, at: .at(visit.now), now: visit.now) })
      return .saved(Places.person(person.id))
    }
  }
}
