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
            Header + "1,\"Wuhan, Hubei\",China,male,61,12/20/2019,1/3/2020,0,1,1,fever,NA,NA,NA,NA,NA\n2,Paris,France,female,NA,NA,NA,1,0,0,NA,NA,NA,NA,NA,NA\n"));

        table.Labels.Should().Equal(1, 0);
        table.TextOf(table.Rows, 0).Should().Equal("Wuhan, Hubei", "China", "male", "0", "1", "fever", "NA", "NA", "NA", "NA", "NA", "61", "14");
        table.TextOf(table.Rows, 1).Should().Equal("Paris", "France", "female", "1", "0", "NA", "NA", "NA", "NA", "NA", "NA", "NA", "NA");
        Matrix codes = table.CodesOf(table.Rows, meanAge: 50);
        codes.Row(0).ToArray().Should().Equal(1, 0, 1, 0, 1, 1, 0, 0, 0, 0, 0, 61, 14);
        codes.Row(1).ToArray().Should().Equal(0, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 50, 0);
        table.MeanAge(table.Rows).Should().Be(61);
    }

    [Theory]
    [InlineData("age", "61", "old", "*line 2, column 'age': expected a number, found 'old'*")]
    [InlineData("date", "12/20/2019", "20.12.2019", "*line 2, column 'sym_on': expected a date like 1/31/2020, found '20.12.2019'*")]
    [InlineData("label", "0,1,1,", "0,1,NA,", "*line 2, column 'death': expected 0 or 1, found 'NA'*")]
    [InlineData("column", "", "", "*no column 'symptom6'*")]
    public void What_cannot_be_read_is_named(string what, string from, string to, string message)
    {
        string text = Header + "1,Wuhan,China,male,61,12/20/2019,1/3/2020,0,1,1,NA,NA,NA,NA,NA,NA\n";
        text = what == "column" ? text.Replace(",symptom6", ",other", StringComparison.Ordinal) : text.Replace(from, to, StringComparison.Ordinal);
        string path = _folder.Write("bad.csv", text);

        FluentActions.Invoking(() => PatientTable.Read(path)).Should().Throw<InvalidDataException>().WithMessage(message);
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
        HashSet<string> real = [.. Enumerable.Range(0, table.Count).Select(row => string.Join('|', table.TextOf(table.Rows, row)))];
        Enumerable.Range(0, made.Count).Select(row => string.Join('|', made.TextOf(made.Rows, row))).Should().NotContain(text => real.Contains(text));
    }
}
