using Microsoft.ML;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Generation.Copula;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Tables;

namespace MlNetGanExtensions.Onnx.Tests.Generation;

public sealed class TableTests
{
    private const int Rows = 1000;

    private static readonly Dictionary<string, Func<IRowGenerator>> Makers = new()
    {
        ["copula"] = () => new GaussianCopulaGenerator(),
        ["gan"] = () => new TabularGan(new TabularGanOptions { Rounds = 20 }),
        ["vae"] = () => new TabularVae(new TabularVaeOptions { Rounds = 40 }),
    };

    public static TheoryData<string, string?> Cases => new()
    {
        { "copula", "Outcome" },
        { "copula", "Stage" },
        { "copula", null },
        { "gan", "Outcome" },
        { "vae", "Smokes" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Cells_are_those_of_the_typed_table(string name, string? label)
    {
        Table table = Table.FromRows(Patients(200));
        TableGenerator generator = Makers[name]().FitTable(table, label);
        using OnnxFile file = OnnxFile.Written(stream => OnnxExport.Write(generator, stream));
        foreach (int number in generator.Generator.Classes)
        {
            GeneratorFeed feed = GeneratorFeed.Of(generator.Generator, number, Rows, 4);
            Table[] possible = [.. feed.Possible.Select(rows => Decoded(generator, rows, number))];

            IReadOnlyDictionary<string, Array> found = file.RunColumns(feed.Inputs);

            found.Keys.Where(output => output.StartsWith(OnnxNames.ColumnPrefix, StringComparison.Ordinal))
                .Should().Equal(table.Columns.Select(column => OnnxNames.ColumnPrefix + column.Name));
            foreach (TableColumn column in table.Columns)
            {
                Check(found[OnnxNames.ColumnPrefix + column.Name], [.. possible.Select(made => made[column.Name])]);
            }
        }
    }

    [Fact]
    public void Names_stand_in_the_file()
    {
        TableGenerator generator = new GaussianCopulaGenerator().FitTable(Table.FromRows(Patients(200)), "Outcome");
        using OnnxFile file = OnnxFile.Written(stream => OnnxExport.Write(generator, stream, new OnnxExportOptions { Description = "patients" }));

        file.Metadata[OnnxNames.ModelKind].Should().Be("table generator");
        file.Metadata[OnnxNames.ColumnNames].Should().StartWith("""["Age","Pressure","City.""").And.Contain("\"Smokes.");
        file.Metadata[OnnxNames.CategoryNames].Should().Contain("\"Z\\u00FCrich\"");
        file.Metadata[OnnxNames.ClassNames].Should().Be("""["died","survived"]""");
        file.Metadata[OnnxNames.Classes].Should().Be("[0,1]");
        file.Model.Description.Should().Be("patients");
    }

    [Fact]
    public void ML_NET_writes_the_same_file()
    {
        TableGenerator generator = new GaussianCopulaGenerator().FitTable(Table.FromRows(Patients(50)), "Outcome");
        using MemoryStream expected = new();
        OnnxExport.Write(generator, expected);
        using TemporaryFile file = new();

        new MLContext(1).Gan().ExportToOnnx(generator, file.Path);

        File.ReadAllBytes(file.Path).Should().Equal(expected.ToArray());
    }

    [Fact]
    public void A_label_that_is_none_gives_nothing()
    {
        TableGenerator generator = new GaussianCopulaGenerator().FitTable(Table.FromRows(Patients(100)), "Outcome");
        using OnnxFile file = OnnxFile.Written(stream => OnnxExport.Write(generator, stream));
        (string Name, Matrix Rows)[] inputs = GeneratorFeed.Of(generator.Generator, 0, 1, 1).Inputs;
        inputs.Single(input => input.Name == OnnxNames.Class).Rows[0, 0] = 2;

        IReadOnlyDictionary<string, Array> found = file.RunColumns(inputs);

        found["column.Outcome"].Should().BeEquivalentTo(new[] { "" });
        found["column.City"].Should().BeEquivalentTo(new[] { "" });
        found["column.Age"].Should().BeEquivalentTo(new[] { double.NaN });
        found["column.Born"].Should().BeEquivalentTo(new[] { long.MinValue });
    }

    [Fact]
    public void Wrong_arguments_are_named()
    {
        TableGenerator generator = new GaussianCopulaGenerator().FitTable(Table.FromRows(Patients(50)));

        FluentActions.Invoking(() => OnnxExport.Write((TableGenerator)null!, Stream.Null)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => OnnxExport.Write(generator, (Stream)null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => OnnxExport.Write(generator, Stream.Null, new OnnxExportOptions { ClassNames = ["one"] }))
            .Should().Throw<ArgumentException>().WithMessage("*no names*");
    }

    private static Table Decoded(TableGenerator generator, Matrix rows, int number)
    {
        Table features = generator.Encoder.Decode(rows);
        return generator.LabelColumn?.WithLabels(features, Enumerable.Repeat(number, rows.Rows)) ?? features;
    }

    private static void Check(Array found, IReadOnlyList<TableColumn> possible)
    {
        double[] present = [.. Enumerable.Range(0, Rows).Select(row => Number(possible[0], row)).Where(cell => !double.IsNaN(cell))];
        double span = present.Length == 0 ? 0 : present.Max() - present.Min();
        int others = 0;
        for (int row = 0; row < Rows; row++)
        {
            object? cell = found.GetValue(row);
            int match = possible.ToList().FindIndex(column => cell switch
            {
                string text => text == (column.IsMissing(row) ? "" : column.Text(row)),
                long date => date == (column.IsMissing(row) ? long.MinValue : (long)Number(column, row)),
                double number => Near(number, Number(column, row), span),
                _ => false,
            });
            match.Should().BeGreaterThanOrEqualTo(0, $"{possible[0].Name} of row {row} is {cell}, expected {possible[0].Text(row)}");
            others += match > 0 ? 1 : 0;
        }

        others.Should().BeLessThan(Rows / 50, possible[0].Name);
    }

    private static bool Near(double found, double expected, double span) => double.IsNaN(expected)
        ? double.IsNaN(found)
        : Math.Abs(found - expected) <= 1e-6 * Math.Max(span, 1 + Math.Abs(expected));

    /// <summary>A cell as the file gives it; NaN where it is missing, or no number.</summary>
    private static double Number(TableColumn column, int row) => column switch
    {
        _ when column.IsMissing(row) => double.NaN,
        NumberColumn numbers => numbers.Number(row),
        DateTimeColumn dates => (dates.Date(row)!.Value - DateTime.UnixEpoch).Ticks / 10,
        _ => double.NaN,
    };

    private static IEnumerable<Patient> Patients(int count)
    {
        RandomStream stream = new(3, "patients");
        string[] cities = ["Bern", "Zürich", "Genève \"x\"", "Basel"];
        for (int i = 0; i < count; i++)
        {
            int city = stream.NextInt32(6);
            yield return new Patient
            {
                Age = stream.NextInt32(10) == 0 ? null : 20 + stream.NextInt32(70),
                Pressure = stream.NextInt32(10) == 0 ? null : Math.Round(1000 + (400 * stream.NextDouble()), 1) / 10,
                City = city < cities.Length ? cities[city] : null,
                Smokes = stream.NextInt32(8) == 0 ? null : stream.NextInt32(2) == 0,
                Born = stream.NextInt32(8) == 0 ? null : new DateTime(1950, 1, 1).AddDays(stream.NextInt32(20000)),
                Seen = new DateTime(2020, 3, 1).AddMinutes(stream.NextInt32(60 * 24 * 7)),
                Number = 9_000_000_000 + i,
                Stage = 1 + stream.NextInt32(3),
                Outcome = stream.NextInt32(3) == 0 ? "died" : "survived",
            };
        }
    }

    private sealed class Patient
    {
        public int? Age { get; set; }

        public double? Pressure { get; set; }

        public string? City { get; set; }

        public bool? Smokes { get; set; }

        public DateTime? Born { get; set; }

        public DateTime Seen { get; set; }

        public long Number { get; set; }

        public int Stage { get; set; }

        public string Outcome { get; set; } = "";

        public string? Note { get; set; }

        public double? Weight { get; set; }

        public DateTime? Left { get; set; }
    }
}
