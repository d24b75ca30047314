using System.Globalization;
using System.Text.Json;
using Microsoft.ML.OnnxRuntime;
using MlNetGanExtensions.Examples.ExampleKit;
using MlNetGanExtensions.Examples.SparkModels.CommandLine;
using MlNetGanExtensions.Examples.SparkModels.Data;
using MlNetGanExtensions.Examples.SparkModels.Making;
using MlNetGanExtensions.Examples.SparkModels.Measuring;
using MlNetGanExtensions.Examples.SparkModels.Models;
using MlNetGanExtensions.Examples.Tests.DiseasePrediction;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Onnx;

namespace MlNetGanExtensions.Examples.Tests.Spark;

/// <summary>The program that writes what a cluster needs.</summary>
public sealed class SparkModelsTests(WrittenModels written) : IClassFixture<WrittenModels>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_description_says_what_the_models_take()
    {
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(Path.Combine(written.Folder, ModelFolder.Description)));
        JsonElement root = json.RootElement;

        root.GetProperty("columns").EnumerateArray().Select(name => name.GetString()).Should().HaveCount(10).And.StartWith("mean_radius").And.Equal(written.Table.Columns);
        root.GetProperty("label").GetString().Should().Be("malignant");
        root.GetProperty("classes").EnumerateArray().Select(known => (known.GetProperty("name").GetString(), known.GetProperty("rows").GetInt32()))
            .Should().Equal(("0", 357), ("1", 26));
        root.GetProperty("stream").GetString().Should().Be(FittedModels.Stream);
    }

    [Fact]
    public void The_command_line_writes_and_makes()
    {
        string folder = Path.Combine(_folder.Root, "models");
        string table = _folder.Write("table.csv", "a,ill,b\n" + string.Concat(Enumerable.Range(0, 60).Select(row => $"{row % 7},{(row % 3 == 0 ? "yes" : "no")},{(row % 5 == 0 ? "" : $"{row % 4}.5")}\n")));

        Execute("write", "--data", table, "--label", "ill", "--imputer", "mean", "--out", folder).Should().Be(0);
        Execute("make", "--models", folder, "--rows", "30", "--shard", "1/3", "--seed", "5", "--out", Path.Combine(folder, "made.csv")).Should().Be(0);

        string[] lines = File.ReadAllLines(Path.Combine(folder, "made.csv"));
        lines.Should().HaveCount(11).And.StartWith("row,a,b,ill");
        lines.Skip(1).Select(line => line.Split(',')[0]).Should().Equal(Enumerable.Range(10, 10).Select(row => row.ToString(CultureInfo.InvariantCulture)));
        Execute("make", "--shard", "3/3").Should().NotBe(0);
        Execute("make", "--rows", "0").Should().NotBe(0);
    }

    [Theory]
    [InlineData("a,ill\n1,0\n2,0\n", "one class")]
    [InlineData("a,ill\nx,0\ny,1\n", "Column 'a' .* expected numbers")]
    [InlineData("a,b\n1,0\n2,1\n", "needs a column 'ill'")]
    [InlineData("a,ill\n1,0\n2,\n3,1\n", "with a class in each row")]
    [InlineData("a,ill\n1\n", "Line 2: expected 2 cells")]
    [InlineData("a,ill\n1,0\n1e39,1\n", "Column 'a' .* beyond Single in row 2")]
    public void A_table_that_does_not_fit_is_one_line(string text, string message)
    {
        (int code, string console) = WrittenModels.Run(application => application.Write(
            new WriteOptions { Data = _folder.Write("table.csv", text), Label = "ill", Out = _folder.Root }, CancellationToken.None));

        code.Should().Be(ExampleProgram.Failed);
        console.Trim().Should().MatchRegex(message).And.NotContain("\n");
    }

    [Fact]
    public void Models_that_are_not_there_are_one_line()
    {
        (int code, string console) = WrittenModels.Run(application => application.Measure(new MeasureOptions { Models = _folder.Root }));

        code.Should().Be(ExampleProgram.Failed);
        console.Should().Contain(ModelFolder.Description);
    }

    [Theory]
    [InlineData("{}", "does not describe models")]
    [InlineData("null", "is empty")]
    [InlineData("""{"columns":["a",null],"label":"ill","classes":[],"stream":"s"}""", "tells of no rows")]
    [InlineData("""{"columns":["a"],"label":null,"classes":[{"name":"0","rows":1}],"stream":"s"}""", "does not describe models")]
    [InlineData("""{"columns":["a"],"label":"ill","classes":[{"name":"0","rows":0}],"stream":"s"}""", "tells of no rows")]
    [InlineData("""{"columns":["row"],"label":"ill","classes":[{"name":"0","rows":1}],"stream":"s"}""", "has a column 'row'")]
    public void Models_that_cannot_be_are_one_line(string description, string message)
    {
        _folder.Write(ModelFolder.Description, description);
        File.Copy(Path.Combine(written.Folder, ModelFolder.GeneratorModel), Path.Combine(_folder.Root, ModelFolder.GeneratorModel));

        (int code, string console) = WrittenModels.Run(application => application.Make(
            new MakeOptions { Models = _folder.Root, Rows = 1, Out = Path.Combine(_folder.Root, "made.csv") }));

        code.Should().Be(ExampleProgram.Failed);
        console.Trim().Should().Contain(message).And.NotContain("\n");
    }

    [Fact]
    public void Rows_are_measured_as_the_models_take_them()
    {
        LabelledRows table = written.Table;
        ModelDescription models = ModelFolder.Read(written.Folder);
        int[] turned = [.. Enumerable.Range(0, table.Columns.Count).Reverse()];
        LabelledRows other = new(
            [.. turned.Select(column => table.Columns[column])],
            table.Rows.SelectColumns(turned),
            table.Label,
            [.. table.Classes.Reverse()],
            [.. table.Labels.Select(label => 1 - label)]);

        LabelledRows taken = other.As(models);

        taken.Columns.Should().Equal(table.Columns);
        taken.Classes.Should().Equal(table.Classes);
        taken.Labels.Should().Equal(table.Labels);
        taken.Rows.Values.ToArray().Should().Equal(table.Rows.Values.ToArray());
        FluentActions.Invoking(() => (other with { Columns = [.. other.Columns.Select(name => name == "mean_radius" ? "radius" : name)] }).As(models))
            .Should().Throw<InvalidDataException>().WithMessage("The table lacks mean_radius, which the models take*");
        FluentActions.Invoking(() => (other with { Classes = ["0", "2"] }).As(models))
            .Should().Throw<InvalidDataException>().WithMessage("The models do not know 2 of 'malignant'; they know 0, 1.");
    }

    [Fact]
    public void Shards_one_behind_the_other_are_the_whole()
    {
        string[] whole = File.ReadAllLines(Path.Combine(written.Folder, "made.csv"));
        whole.Should().HaveCount(WrittenModels.MadeRows + 1);
        List<string> joined = [whole[0]];
        for (int shard = 0; shard < 7; shard++)
        {
            string path = Path.Combine(_folder.Root, $"{shard}.csv");
            WrittenModels.Run(application => application.Make(
                new MakeOptions { Models = written.Folder, Rows = WrittenModels.MadeRows, Shard = new RowShard(shard, 7), Seed = WrittenModels.MadeSeed, Out = path }))
                .Code.Should().Be(ExampleProgram.Succeeded);
            string[] lines = File.ReadAllLines(path);
            lines[0].Should().Be(whole[0]);
            joined.AddRange(lines[1..]);
        }

        joined.Should().Equal(whole);
    }

    [Fact]
    public void Rows_stand_class_after_class_in_the_shares_of_the_table()
    {
        ClassDescription[] classes = [new("a", 357), new("b", 0), new("c", 26)];

        ClassRange.All(1_000_000_000_000, classes).Should().Equal(
            new ClassRange(0, 0, 932_114_882_506), new ClassRange(1, 932_114_882_506, 932_114_882_506), new ClassRange(2, 932_114_882_506, 1_000_000_000_000));
        string[] labels = [.. File.ReadLines(Path.Combine(written.Folder, "made.csv")).Skip(1).Select(line => line.Split(',')[^1])];
        labels.Should().Equal([.. Enumerable.Repeat("0", 932), .. Enumerable.Repeat("1", 68)]);
    }

    [Fact]
    public void Noise_of_a_rows_own_stream_gives_the_row_that_the_typed_generator_makes()
    {
        const int Rows = 200;
        const long First = 5_000_000_000;
        using SessionOptions oneThread = new() { IntraOpNumThreads = 1 };
        using InferenceSession session = new(Path.Combine(written.Folder, ModelFolder.Generator), oneThread);
        float[] noise = new float[Rows * session.InputMetadata[OnnxNames.Noise].Dimensions[1]];
        float[] gumbel = new float[Rows * session.InputMetadata[OnnxNames.Gumbel].Dimensions[1]];
        RandomStream parent = new RandomStream(seed: 9, FittedModels.Stream).Child(1);
        for (int row = 0; row < Rows; row++)
        {
            RandomStream stream = parent.Child(First + row);
            stream.FillNormal(noise.AsSpan(row * (noise.Length / Rows), noise.Length / Rows));
            stream.FillGumbel(gumbel.AsSpan(row * (gumbel.Length / Rows), gumbel.Length / Rows));
        }

        using OrtValue noiseValue = OrtValue.CreateTensorValueFromMemory(noise, [Rows, noise.Length / Rows]);
        using OrtValue gumbelValue = OrtValue.CreateTensorValueFromMemory(gumbel, [Rows, gumbel.Length / Rows]);
        using OrtValue classValue = OrtValue.CreateTensorValueFromMemory(Enumerable.Repeat(1L, Rows).ToArray(), [Rows, 1]);
        using RunOptions options = new();
        using IDisposableReadOnlyCollection<OrtValue> made = session.Run(
            options,
            new Dictionary<string, OrtValue> { [OnnxNames.Noise] = noiseValue, [OnnxNames.Gumbel] = gumbelValue, [OnnxNames.Class] = classValue },
            [OnnxNames.Made]);

        Matrix expected = written.Models.Generator.Generate(1, new RowRange(First, Rows), seed: 9);
        float[] cells = made[0].GetTensorDataAsSpan<float>().ToArray();
        cells.Should().Contain(float.NaN, "the table has holes");
        int different = cells.Zip(expected.Values.ToArray()).Count(pair =>
            float.IsNaN(pair.First) != float.IsNaN(pair.Second) || MathF.Abs(pair.First - pair.Second) > 1e-4f * (1 + MathF.Abs(pair.Second)));

        // A cell whose two largest sums are equal up to rounding may be a hole in one and a number in the other.
        different.Should().BeLessThanOrEqualTo(2);
    }

    [Fact]
    public void Measuring_tells_rows_a_second_for_each_model_and_batch()
    {
        (int code, string console) = WrittenModels.Run(application => application.Measure(
            new MeasureOptions { Models = written.Folder, Batches = [10, 500], Runs = 3, Seconds = 0.01 }));

        code.Should().Be(ExampleProgram.Succeeded, console);
        foreach (string file in (string[])["pipeline", "generator"])
        {
            console.Should().MatchRegex(file + @"\.onnx: rows a second(.*\n){2}10 +[\d,]{3,}.*\n500 +[\d,]{3,}");
        }
    }

    [Fact]
    public void The_median_counts()
    {
        Rate.Of([5, 1, 3]).Should().Be(new Rate(3, 1, 5));
        Rate.Of([4, 1, 2, 8]).Should().Be(new Rate(3, 1, 8));
    }

    private static int Execute(params string[] arguments) =>
        CommandLineParser.Create(new SparkModels.Application(new PlainOutput(TextWriter.Null))).Parse(arguments).Invoke();
}
