import CaseFile
import Foundation
import Store

@testable import Web

/// A case with something of everything: Alma, nine years old.
extension Bench {
  static let alma = CaseID(rawValue: "case-of-alma")
  static let sofie = PersonID(rawValue: "sofie")
  static var today: Day { DanishTime.day(at: start) }

  static func withAlma(protection: AddressProtection? = nil) async throws -> Bench {
    let bench = try await Bench()
    let child = PersonID(rawValue: "alma")
    try await bench.add(
      daysAgo: 40,
      (
        .person(child),
        PersonRegistered(name: "Alma Skov", born: Day(2016, 9, 12), address: "Skovvej 1")
      ),
      (.person(sofie), PersonRegistered(name: "Sofie Skov", phone: "12 34 56 78", address: "Skovvej 1")),
      (.child(alma), CaseOpened(child: child, born: Day(2016, 9, 12))),
      (.child(alma), CaseAssigned(caseworker: mette, team: north)),
      (.child(alma), MemberJoined(person: sofie, role: .mother, custody: true, household: true)))
    if let protection { try await bench.add(daysAgo: 39, (.person(sofie), AddressProtected(level: protection))) }
    try await bench.add(
      daysAgo: 30,
      (
        .child(alma),
        ContactMade(
          form: .visit, with: [.custodyHolder], observed: "Døren stod åben.", said: "Vi vil gerne have hjælp.")
      ))
    try await bench.add(
      daysAgo: 20,
      (
        .child(alma),
        BriefAssessmentMade(worries: "Hun sover dårligt.", works: "Mor og mormor.", needs: "Ro om aftenen.")
      ),
      (.child(alma), ChildHeard(about: .assessment, said: "Jeg vil gerne sove hos mormor.")),
      (.child(alma), GoalSet(id: "goal-1", words: "Jeg vil gerne sove hele natten", sign: "Fem nætter i træk")),
      (.child(alma), DecisionMade(id: "decision-1", about: .support, outcome: .granted, support: .contactPerson)),
      (
        .child(alma),
        SupportStarted(id: "support-1", support: .contactPerson, decision: "decision-1", provider: "Lis Berg")
      ))
    try await bench.add(
      daysAgo: 5,
      (.child(alma), GoalLooked(for: "goal-1", standing: .onTheWay)),
      (
        .child(alma),
        NextStepSet(
          what: "Vi ses hjemme hos jer", on: today.adding(days: 6), consequence: "Så ved vi, hvad der skal ske.")
      ),
      (.child(alma), EntryCommented(entry: 4, by: sofie, text: "Det var vinden, der tog døren.")))
    try await bench.add(
      daysAgo: 4, audience: .withheld(Withholding(.thirdPerson, reason: "Naboens ord", until: today.adding(days: 30))),
      (.child(alma), ContactMade(form: .call, with: [.network], observed: "Naboen ringede.")))
    return bench
  }

  /// Several entries in one act, some days ago.
  func add(daysAgo days: Int, audience: Audience = .family, _ contents: (StreamID, any Content)...) async throws {
    let at = Self.start.adding(hours: -24 * days)
    try await archive.append(
      Act(
        id: ActID(rawValue: "days-\(days)-\(UUID().uuidString)"), actor: .staff(Self.mette), recordedAt: at,
        filings: contents.map { Act.Filing($0.0, at: .at(at), audience: audience, $0.1) }))
  }
}
