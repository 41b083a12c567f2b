import CaseFile

extension Places {
  static let housesTell = Place<CaseID>("sag/*/tre-huse/ny")
}

extension Routes {
  static let houses: [Route] = [
    .caseGet(Places.houses, .readCase) { room in try await HousesPage(room).reply() },
    .caseGet(Places.housesTell, .writeContact) { room in try await HousesTell(room).show() },
    .casePost(Places.housesTell, .writeContact) { room in try await HousesTell(room).take() },
  ]
}
