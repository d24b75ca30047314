using System.Text.Json.Nodes;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace MlNetGanExtensions.Examples.Tests.AutoMLSweep;

/// <summary>The sweep runs on the table that comes with it, within the folder that it is given.</summary>
public sealed class AutoMLSweepTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("automl-sweep-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void It_sweeps_reports_and_saves_a_model_that_loads()
    {
        string output = ExampleRun.Output("AutoMLSweep.dll", "--seconds", "8", "--out", _folder.FullName);

        output.Should().Contain("covid19-train.csv is left out").And.Contain("adult.csv is left out");
        output.Should().MatchRegex(@"WDBC, 5 % malignant +\d+ .+ 113 \(6\) +[01]\.\d{4} +[01]\.\d{4} +[+−0][.\d]+ ± \d\.\d{4} +([01]\.\d{4}|–)");
        JsonNode figures = JsonNode.Parse(File.ReadAllText(OnlyFile("*.json")))!;

        // How many arms there is time for depends on the machine; the first is always finished.
        figures["arms"]!.AsArray().Should().NotBeEmpty();
        output.Should().Contain(figures["verdict"]!.GetValue<string>());
        File.ReadAllText(OnlyFile("*.html")).Should().Contain("Decision").And.Contain("<svg");

        MLContext ml = new();
        ITransformer model = ml.Model.Load(OnlyFile("*.zip"), out DataViewSchema schema);
        schema.Select(column => column.Name).Should().Equal("Features", "Label");
        model.GetOutputSchema(schema)["PredictedLabel"].Type.Should().Be(BooleanDataViewType.Instance);
    }

    private string OnlyFile(string pattern) => _folder.GetFiles(pattern).Should().ContainSingle().Which.FullName;
}
