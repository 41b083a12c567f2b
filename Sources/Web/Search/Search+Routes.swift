extension Routes {
  static let search: [Route] = [
    .get(Places.search, .search) { visit in try await SearchModel(visit).reply(visit) },
    // Posted, so that no name and no CPR number ever stands in an address.
    .post(Places.search, .search) { visit in try await SearchModel(visit).reply(visit) },
  ]
}
