import CaseFile
import Foundation
import Testing

@testable import Store

@Suite struct AccountsTests {
  /// The same code with little work for each guess.
  private func accounts(_ house: House) throws -> Accounts {
    Accounts(
      shelf: try SQLiteEngine(folder: house.folder, access: .readWrite).accounts,
      cost: PasswordCost(rounds: 16, blockSize: 1, parallelism: 1))
  }

  @Test func theRightPasswordAndNoOther() async throws {
    let house = try House()
    let accounts = try accounts(house)
    try await accounts.set(House.worker, userName: "Åse@eksempel.dk", password: "blåbærgrød")
    guard
      case .welcome(let account) = try await accounts.signIn(
        userName: " åse@EKSEMPEL.dk ", password: "blåbærgrød", at: House.now)
    else {
      Issue.record("not let in")
      return
    }
    #expect(account.lastSignIn == House.now)
    #expect(try await accounts.signIn(userName: "åse@eksempel.dk", password: "x", at: House.now) == .wrong)
    #expect(try await accounts.signIn(userName: "nobody", password: "blåbærgrød", at: House.now) == .wrong)
  }

  @Test func afterFiveWrongOnesTheAccountIsClosedForAWhile() async throws {
    let house = try House()
    let accounts = try accounts(house)
    try await accounts.set(House.worker, userName: "a", password: "right")
    for _ in 0..<Accounts.triesAllowed {
      #expect(try await accounts.signIn(userName: "a", password: "wrong", at: House.now) == .wrong)
    }
    let until = House.now.adding(minutes: Accounts.lockMinutes)
    #expect(try await accounts.signIn(userName: "a", password: "right", at: House.now) == .locked(until: until))
    guard case .welcome = try await accounts.signIn(userName: "a", password: "right", at: until) else {
      Issue.record("still closed")
      return
    }
    #expect(try await accounts.account(of: House.worker)?.failures == 0)
  }

  @Test func aSessionEndsByItself() async throws {
    let house = try House()
    let accounts = try accounts(house)
    let (token, session) = try await accounts.startSession(of: House.worker, at: House.now)
    #expect(try await accounts.session(token, at: House.now) == session)
    #expect(try await accounts.session(token + "x", at: House.now) == nil)
    let used = House.now.adding(minutes: Accounts.idleMinutes - 1)
    #expect(try await accounts.session(token, at: used)?.lastSeen == used)
    #expect(try await accounts.session(token, at: used.adding(minutes: Accounts.idleMinutes)) == nil)
    #expect(try await accounts.session(token, at: used) == nil)

    let (other, _) = try await accounts.startSession(of: House.worker, at: House.now)
    var now = House.now
    for _ in 0..<Accounts.longestHours * 2 - 1 {
      now = now.adding(minutes: 30)
      #expect(try await accounts.session(other, at: now) != nil)
    }
    #expect(try await accounts.session(other, at: now.adding(minutes: 30)) == nil)
  }

  @Test func aNewPasswordEndsEverySession() async throws {
    let house = try House()
    let accounts = try accounts(house)
    try await accounts.set(House.worker, userName: "a", password: "one")
    let (token, _) = try await accounts.startSession(of: House.worker, at: House.now)
    try await accounts.set(House.worker, userName: "a", password: "two")
    #expect(try await accounts.session(token, at: House.now) == nil)
    let (second, _) = try await accounts.startSession(of: House.worker, at: House.now)
    try await accounts.endSession(second)
    #expect(try await accounts.session(second, at: House.now) == nil)
  }

  @Test func aScreenThatIsHandedOverIsSoAfterARestartToo() async throws {
    let house = try House()
    let accounts = try accounts(house)
    let (token, session) = try await accounts.startSession(of: House.worker, at: House.now)
    #expect(session.handedOver == nil)
    try await accounts.handOver(token, for: "a sheet")
    #expect(try await accounts.session(token, at: House.now)?.handedOver == "a sheet")
    // Being used doesn't bring the session back as it was.
    #expect(try await accounts.session(token, at: House.now.adding(minutes: 5))?.handedOver == "a sheet")
    let restarted = try self.accounts(house)
    #expect(try await restarted.session(token, at: House.now)?.handedOver == "a sheet")
    try await restarted.takeBack(token)
    #expect(try await restarted.session(token, at: House.now)?.handedOver == nil)
  }

  @Test func aDraftIsItsWritersOwn() async throws {
    let house = try House()
    let archive = try house.open()
    try await archive.drafts.save("{\"a\":\"b\"}", of: House.worker, at: "case/one/contact", on: House.now)
    #expect(try await archive.drafts.draft(of: House.worker, at: "case/one/contact")?.text == "{\"a\":\"b\"}")
    #expect(try await archive.drafts.draft(of: StaffID(rawValue: "other"), at: "case/one/contact") == nil)
    #expect(try await archive.drafts.all(of: House.worker).count == 1)
    try await archive.drafts.remove(of: House.worker, at: "case/one/contact")
    #expect(try await archive.drafts.all(of: House.worker).isEmpty)
  }
}
