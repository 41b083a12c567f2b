import Testing

@testable import CaseFile

struct AssessmentsTests {
  @Test func thePictureIsTheLatestAssessments() {
    var journal = Journal()
    #expect(journal.file.assessments.picture == nil)
    journal.add(BriefAssessmentMade(worries: "Fravær", works: "Mormor", needs: "Ro om morgenen"), on: "2024-05-02")
    #expect(journal.file.assessments.picture?.worries == "Fravær")
    #expect(journal.file.assessments.picture?.needs == "Ro om morgenen")
    journal.add(AssessmentFinished(development: "Trives ikke", resources: "Fodbold"), on: "2024-08-02")
    #expect(journal.file.assessments.picture?.worries == "Trives ikke")
    #expect(journal.file.assessments.picture?.works == "Fodbold")
    #expect(journal.file.assessments.picture?.day == "2024-08-02")
    journal.add(BriefAssessmentMade(worries: "Søvn"), on: "2025-01-02")
    #expect(journal.file.assessments.picture?.worries == "Søvn")
  }
}
