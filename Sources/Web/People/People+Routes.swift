import CaseFile
import Store

extension Routes {
  static let people: [Route] = [
    .get(Places.newPerson, .writePerson) { visit in try await visit.show(PersonForms.newPage(visit)) },
    .post(Places.newPerson, .writePerson) { visit in try await PersonForms.takeNew(visit) },
    .get(Places.person, .readPerson) { visit, id in try await PersonModel(id, visit).reply(visit) },
    .get(Places.editPerson, .writePerson) { visit, id in
      try await visit.show(PersonForms.editPage(PersonModel(id, visit), visit))
    },
    .post(Places.editPerson, .writePerson) { visit, id in
      try await PersonForms.takeEdit(PersonModel(id, visit), visit)
    },
    .get(Places.protectPerson, .writePerson) { visit, id in
      try await visit.show(Protect.page(PersonModel(id, visit), visit))
    },
    .post(Places.protectPerson, .writePerson) { visit, id in
      try await Protect.take(PersonModel(id, visit), visit)
    },
    .get(Places.relatePerson, .writePerson) { visit, id in try await Relate.find(visit.person(id), visit) },
    .post(Places.relatePerson, .writePerson) { visit, id in try await Relate.find(visit.person(id), visit) },
    .get(Places.relateTo, .writePerson) { visit, pair in
      try await visit.show(Relate.page(visit.person(pair.first), other(pair.second, visit), visit))
    },
    .post(Places.relateTo, .writePerson) { visit, pair in
      try await Relate.take(visit.person(pair.first), other(pair.second, visit), visit)
    },
    .get(Places.sameAsPerson, .writePerson) { visit, id in try await Relate.find(visit.person(id), visit, .same) },
    .post(Places.sameAsPerson, .writePerson) { visit, id in try await Relate.find(visit.person(id), visit, .same) },
    .get(Places.mergePerson, .writePerson) { visit, pair in
      try await visit.show(Merging.page(visit.person(pair.first), other(pair.second, visit), visit))
    },
    .post(Places.mergePerson, .writePerson) { visit, pair in
      try await Merging.take(visit.person(pair.first), other(pair.second, visit), visit)
    },
    .get(Places.partPerson, .writePerson) { visit, pair in
      try await visit.show(Merging.partPage(visit.person(pair.first), other(pair.second, visit), visit))
    },
    .post(Places.partPerson, .writePerson) { visit, pair in
      try await Merging.takePart(visit.person(pair.first), other(pair.second, visit), visit)
    },
  ]

  private static func other(_ id: PersonID, _ visit: Visit) async throws -> PersonRow {
    guard let row = try await visit.lists.people([id]).first else { throw WebError.notFound }
    return row
  }
}
