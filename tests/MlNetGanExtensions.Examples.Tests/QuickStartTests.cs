using Microsoft.ML;

namespace MlNetGanExtensions.Examples.Tests;

/// <summary>The quick start runs as it stands.</summary>
public sealed class QuickStartTests
{
    [Fact]
    public void It_validates_saves_loads_and_predicts()
    {
        string output = ExampleRun.Output("QuickStart.dll", "1");

        output.Should().MatchRegex("""
            ^1 x 5 stratified folds; .+
            .+
            FastForest +0\.9\d\d ± 0\.\d{3} +0\.9\d\d ± 0\.\d{3} +0\.\d{3} ± 0\.\d{3} +0\.\d{3} ± 0\.\d{3} +-?0\.\d{3}, p = \d\.\d\d.*
            AC-GAN +0\.9\d\d ± 0\.\d{3} +0\.9\d\d ± 0\.\d{3} +0\.\d{3} ± 0\.\d{3} +0\.\d{3} ± 0\.\d{3} +-?0\.\d{3}, p = \d\.\d\d.*
            Loaded from .+: malignant with probability [01]\.\d\d\.
            $
            """);
        string file = output[(output.IndexOf("Loaded from ", StringComparison.Ordinal) + 12)..].Split(": malignant")[0];
        new MLContext().Model.Load(file, out DataViewSchema schema);
        schema.Select(column => column.Name).Should().Equal("Features", "Label");
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }
}
