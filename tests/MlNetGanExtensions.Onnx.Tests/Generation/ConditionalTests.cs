using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Generation.Conditional;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Onnx.Tests.Generation;

public sealed class ConditionalTests
{
    private const int Rows = 1000;

    // Slot 8 of category 0; all slots of category 1 are 0; what every row has, and what all lack.
    private static readonly Dictionary<string, CategoryCondition[]> Conditions = new()
    {
        ["nothing"] = [],
        ["a slot"] = [new(0, 8)],
        ["a rare one and a frequent one"] = [new(0, 11), new(1, null)],
        ["what every row has"] = [new(2, 15), new(3, null), new(1, 13)],
    };

    public static TheoryData<string, string> Cases
    {
        get
        {
            TheoryData<string, string> cases = [];
            foreach (string name in GeneratorCases.All.Where(name => name.StartsWith("conditional", StringComparison.Ordinal)))
            {
                foreach (string conditions in Conditions.Keys)
                {
                    cases.Add(name, conditions);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Each_attempt_is_that_of_the_typed_model(string name, string conditions)
    {
        ConditionalTabularGanModel model = (ConditionalTabularGanModel)GeneratorCases.Fit(name);
        using OnnxFile file = OnnxFile.Written(stream => OnnxExport.Write(model, stream));
        foreach (int number in model.Classes)
        {
            ConditionalFeed feed = new(model, number, Rows, 3, Conditions[conditions]);
            CheckAttempt(file, model, feed, 0);
            CheckAttempt(file, model, feed, 1);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Tried_again_the_rows_are_those_that_the_typed_model_gives(string name, string conditions)
    {
        ConditionalTabularGanModel model = (ConditionalTabularGanModel)GeneratorCases.Fit(name);
        using OnnxFile file = OnnxFile.Written(stream => OnnxExport.Write(model, stream));
        int attempts = int.Parse(file.Metadata[OnnxNames.Attempts], System.Globalization.CultureInfo.InvariantCulture);
        ConditionalFeed feed = new(model, 2, Rows, 3, Conditions[conditions]);
        Matrix made = new(Rows, model.Layout.Columns);
        bool[] done = new bool[Rows];

        for (int attempt = 0; attempt < attempts; attempt++)
        {
            IReadOnlyDictionary<string, Matrix> found = file.Run(feed.Inputs(attempt));
            for (int row = 0; row < Rows; row++)
            {
                if (!done[row])
                {
                    done[row] = found[OnnxNames.Met][row, 0] == 1;
                    found[OnnxNames.Made].Row(row).CopyTo(made.Row(row));
                }
            }
        }

        // A tie that falls the other way round can bring another attempt about.
        Matrix expected = model.Generate(2, Rows, 3, Conditions[conditions]);
        int equal = Enumerable.Range(0, Rows).Count(row => Near.Largest(made.SelectRows([row]), expected.SelectRows([row])) < 1e-5);
        equal.Should().BeGreaterThan(Rows - 10);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Categories_or_numbers_alone(bool categories)
    {
        (Matrix rows, SlotLayout layout) = GeneratorTables.Only(GeneratorTables.Rows(1, 120), categories);
        foreach (int[] labels in new[] { GeneratorTables.Labels(120), new int[120] })
        {
            ConditionalTabularGanModel model = Fit(rows, labels, layout);
            using OnnxFile file = OnnxFile.Written(stream => OnnxExport.Write(model, stream));

            CheckAttempt(file, model, new ConditionalFeed(model, 0, Rows, 3), 0);
        }
    }

    [Fact]
    public void Rows_that_are_all_alike()
    {
        Matrix rows = GeneratorTables.Rows(1, 9).SelectRows([4, 4, 4, 4, 4]);
        ConditionalTabularGanModel model = Fit(rows, new int[5], GeneratorTables.Layout);
        using OnnxFile file = OnnxFile.Written(stream => OnnxExport.Write(model, stream));

        CheckAttempt(file, model, new ConditionalFeed(model, 0, 10, 3), 0);
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(0, 4)]
    [InlineData(0, -3)]
    [InlineData(2, 0)]
    [InlineData(2, -1)]
    [InlineData(3, 1)]
    public void What_was_never_seen_gives_nothing(int group, int category)
    {
        ConditionalTabularGanModel model = (ConditionalTabularGanModel)GeneratorCases.Fit("conditional gan");
        using OnnxFile file = OnnxFile.Written(stream => OnnxExport.Write(model, stream));
        (string Name, Matrix Rows)[] inputs = new ConditionalFeed(model, 2, 3, 3).Inputs(0);
        inputs.Single(input => input.Name == OnnxNames.Conditions).Rows[1, group] = category;

        IReadOnlyDictionary<string, Matrix> found = file.Run(inputs);

        for (int row = 0; row < 3; row++)
        {
            (found[OnnxNames.Made].Row(row).IndexOfAnyExcept(float.NaN) < 0).Should().Be(row == 1);
            (found[OnnxNames.Categories].Row(row).IndexOfAnyExcept(-1f) < 0).Should().Be(row == 1);
        }

        found[OnnxNames.Met][1, 0].Should().Be(0);
    }

    [Fact]
    public void What_another_class_alone_has_shown_gives_nothing()
    {
        Matrix rows = GeneratorTables.Rows(1, 300);
        ConditionalTabularGanModel model = Fit(rows, GeneratorTables.Labels(300), GeneratorTables.Layout);
        using OnnxFile file = OnnxFile.Written(stream => OnnxExport.Write(model, stream));
        foreach (int number in model.Classes)
        {
            (string Name, Matrix Rows)[] inputs = new ConditionalFeed(model, number, 1, 3).Inputs(0);
            inputs.Single(input => input.Name == OnnxNames.Conditions).Rows[0, 0] = 3;

            // Class 1 never has slot 11.
            float.IsNaN(file.Run(inputs)[OnnxNames.Made][0, 0]).Should().Be(number == 1);
        }
    }

    private static ConditionalTabularGanModel Fit(Matrix rows, int[] labels, SlotLayout layout) =>
        new ConditionalTabularGan(new ConditionalTabularGanOptions { Epochs = 1, LeastSteps = 20 })
            .Fit(rows, labels, layout, [.. labels.Distinct()]);

    private static void CheckAttempt(OnnxFile file, ConditionalTabularGanModel model, ConditionalFeed feed, int attempt)
    {
        (string Name, Matrix Rows)[] inputs = feed.Inputs(attempt);
        file.Inputs.Should().BeEquivalentTo(inputs.Select(input => input.Name));

        IReadOnlyDictionary<string, Matrix> found = file.Run(inputs);

        Matrix made = found[OnnxNames.Made];
        Matrix both = new(made.Rows, made.Columns + 1);
        for (int row = 0; row < made.Rows; row++)
        {
            made.Row(row).CopyTo(both.Row(row));
            both[row, made.Columns] = found[OnnxNames.Met][row, 0];
        }

        Rounding.Check(both, feed.Possible(attempt));
        MadeCategories.Check(found, model.Layout);
    }
}
