import CaseFile
import Testing

@testable import Web

extension Bench {
  static let kinChild = PersonID(rawValue: "child-of-case-of-mette")
  static let kinMother = PersonID(rawValue: "mia")
  static let kinFather = PersonID(rawValue: "bo")
  /// Bo's child in another case: known to the register, and named by nothing in Alma's case.
  static let kinOther = PersonID(rawValue: "noa")

  /// A child with a mother and a father in the register, and what else is told.
  static func withKin(_ more: any Content..., protecting: PersonID? = nil) async throws -> Bench {
    let bench = try await Bench()
    func person(_ id: PersonID, _ content: any Content) -> Act.Filing { .init(.person(id), at: .at(start), content) }
    var filings = [
      person(kinChild, PersonRegistered(name: "Alma Holm", born: Day(2016, 3, 2), sex: .female)),
      person(kinMother, PersonRegistered(name: "Mia Holm", born: Day(1985, 1, 9), sex: .female, address: "Åvej 4")),
      person(kinFather, PersonRegistered(name: "Bo Lund", born: Day(1983, 6, 1), sex: .male)),
      person(kinOther, PersonRegistered(name: "Noa Bech", born: Day(2019, 5, 5), sex: .male)),
    ]
    for (one, other, kind) in [
      (kinChild, kinMother, Kinship.parent), (kinChild, kinFather, .parent), (kinMother, kinChild, .child),
      (kinFather, kinChild, .child), (kinFather, kinOther, .child),
      (kinOther, kinFather, .parent),
    ] {
      filings.append(person(one, RelationshipRecorded(other: other, kind: kind, custody: kind == .parent ? true : nil)))
    }
    if let protecting { filings.append(person(protecting, AddressProtected(level: .nameAndAddress))) }
    let family: [any Content] = [
      MemberJoined(person: kinMother, role: .mother, custody: true, household: true),
      MemberJoined(person: kinFather, role: .father),
    ]
    filings += (family + more).map { .init(.child(open), at: .at(start), $0) }
    try await bench.archive.append(
      Act(id: ActID(rawValue: "kin"), actor: .staff(mette), recordedAt: start, filings: filings))
    return bench
  }

  func genograms() async throws -> Genograms {
    try await visit(as: Self.mette).open(Self.open, for: .readCase).file.genograms
  }
}
