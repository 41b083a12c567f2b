import Foundation
import Testing

@testable import Exchange

@Suite struct ProgramTests {
  private func program(_ script: String, mostOutput: Int = 1 << 20, seconds: Double = 30) -> Program {
    Program(URL(filePath: "/bin/sh"), ["-c", script], mostOutput: mostOutput, seconds: seconds)
  }

  @Test func answersWithWhatItWasGiven() async throws {
    let input = Data((0..<3_000_000).map { UInt8($0 % 251) })
    let answer = try await Program(URL(filePath: "/bin/cat"), [], mostOutput: 1 << 23).run(input)
    #expect(answer.isGood && answer.output == input)
  }

  @Test func itsStatusAndItsComplaintComeBack() async throws {
    let answer = try await program("echo no >&2; exit 3").run()
    #expect(answer.status == 3 && !answer.isGood && answer.complaint == Data("no\n".utf8))
  }

  @Test func aProgramThatReadsNothingHarmsNobody() async throws {
    let answer = try await program("exit 0").run(Data(count: 5_000_000))
    #expect(answer.isGood)
  }

  @Test func tooMuchOutputEndsIt() async throws {
    let answer = try await program("yes", mostOutput: 10_000).run()
    #expect(answer.isTooLong && !answer.isGood && answer.output.count <= 10_000)
  }

  @Test func whoNeverEndsIsEnded() async throws {
    let answer = try await program("exec sleep 1000", seconds: 0.05).run()
    #expect(answer.isLate && !answer.isGood && answer.status < 0)
  }

  @Test func itSeesNothingOfOurs() async throws {
    let answer = try await program("env").run()
    #expect(!String(decoding: answer.output, as: UTF8.self).contains("HOME="))
  }

  @Test func whatIsNotThereCannotStart() async {
    await #expect(throws: Program.Failure.cannotStart("/findes/ikke")) {
      try await Program(URL(filePath: "/findes/ikke"), []).run()
    }
  }
}
