using MlNetGanExtensions.Examples.ExampleKit;
using MlNetGanExtensions.Examples.ImbalancedMortality;
using MlNetGanExtensions.Examples.ImbalancedMortality.CommandLine;
using MlNetGanExtensions.Examples.ImbalancedMortality.Data;
using MlNetGanExtensions.Examples.Tests.DiseasePrediction;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.Tests.ImbalancedMortality;

public sealed class PatientTableTests : IDisposable
{
    private const string Header =
        "id,location,country,gender,age,sym_on,hosp_vis,vis_wuhan,from_wuhan,death,symptom1,symptom2,symptom3,symptom4,symptom5,symptom6\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Categories_numbers_and_dates_are_read()
    {
        PatientTable table = PatientTable.Read(_folder.Write(
            "patients.csv",
            Header + "1,\"Wuhan, Hubei\",China,male,61,12/20/2019,1/3/2020,0,1,1,fever,\" cough\",NA,NA,NA,NA\n2,Paris,France,female,NA,NA,NA,1,0,0,NA,NA,NA,NA,NA,NA\n"));

        table.Labels.Should().Equal(1, 0);
        table.Decode(table.Rows).ToText()[0].Should().Equal("Wuhan, Hubei", "China", "male", "0", "1", "fever", "cough", "NA", "NA", "NA", "NA", "61", "14");
        table.Decode(table.Rows).ToText()[1].Should().Equal("Paris", "France", "female", "1", "0", "NA", "NA", "NA", "NA", "NA", "NA", "NA", "NA");
        Matrix codes = table.CodesOf(table.Rows, meanAge: 50);
        codes.Row(0).ToArray().Should().Equal(1, 0, 1, 0, 1, 1, 1, 0, 0, 0, 0, 61, 14);
        codes.Row(1).ToArray().Should().Equal(0, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 50, 0);
        table.MeanAge(table.Rows).Should().Be(61);
    }

    [Theory]
    [InlineData("age", "61", "old", "*Line 2, column 'age': expected a finite number; found 'old'.")]
    [InlineData("date", "12/20/2019", "20.12.2019", "*Line 2, column 'sym_on': expected a date in one of the formats M/d/yyyy, the same for all cells; found '20.12.2019'.")]
    [InlineData("label", "0,1,1,", "0,1,NA,", "*patient 1 of 1*column 'death' is missing; expected 0 or 1.")]
    [InlineData("answer", "0,1,1,", "0,1,2,", "*Line 2, column 'death': expected yes or no*; found '2'.")]
    [InlineData("row", "NA\n", "NA,NA\n", "*Line 2: expected 16 cells*found 17.")]
    [InlineData("hole", ",61,", ",NA,", "*column 'age' is missing for every patient.")]
    [InlineData("none", "1,Wuhan,China,male,61,12/20/2019,1/3/2020,0,1,1,NA,NA,NA,NA,NA,NA\n", "", "*none.csv has no patients.")]
    [InlineData("column", ",symptom6", ",other", "*no column 'symptom6'; it has id, *, other.")]
    public void What_cannot_be_read_is_named(string what, string from, string to, string message)
    {
        string text = Header + "1,Wuhan,China,male,61,12/20/2019,1/3/2020,0,1,1,NA,NA,NA,NA,NA,NA\n";
        string path = _folder.Write($"{what}.csv", text.Replace(from, to, StringComparison.Ordinal));
        using StringWriter console = new();

        Application.Run(new RunOptions { Data = path }, new PlainOutput(console), CancellationToken.None).Should().Be(ExampleProgram.Failed);

        console.ToString().TrimEnd().Should().Match(message);
    }

    [Fact]
    public void The_committed_cohort_is_as_the_article_s_table()
    {
        PatientTable table = PatientTable.Read(CommittedData.Cohort);

        table.Count.Should().Be(222);
        table.Labels.Sum().Should().Be(63);
    }

    [Fact]
    public void A_made_cohort_has_no_copies()
    {
        PatientTable table = PatientTable.Read(CommittedData.Cohort);
        string path = Path.Combine(_folder.Root, "made.csv");

        SyntheticCohort.Write(table, path, seed: 3);

        PatientTable made = PatientTable.Read(path);
        made.Labels.Sum().Should().Be(63);
        made.Count.Should().Be(222);
        HashSet<string> real = [.. Texts(table)];
        Texts(made).Should().NotContain(text => real.Contains(text));
    }

    private static IEnumerable<string> Texts(PatientTable table) => table.Decode(table.Rows).ToText().Select(cells => string.Join('|', cells));
}
