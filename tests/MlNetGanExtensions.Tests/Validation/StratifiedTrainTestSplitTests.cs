using FsCheck;
using FsCheck.Xunit;
using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Evaluation;
using static Microsoft.ML.Transforms.ValueToKeyMappingEstimator;
using static MlNetGanExtensions.Tests.Validation.SplitRows;

namespace MlNetGanExtensions.Tests.Validation;

public sealed class StratifiedTrainTestSplitTests
{
    private readonly MLContext _ml = new(1);

    [Property(MaxTest = 40)]
    public void Each_row_is_on_one_side_and_each_class_has_its_share(DoNotSize<ushort> size, byte share, byte rarity, DoNotSize<uint> drawn)
    {
        uint seed = drawn.Item;
        double fraction = (1 + (share % 98)) / 100.0;
        List<Row> rows = Make(40 + (size.Item % 300), (1 + (rarity % 50)) / 100.0, seed);

        StratifiedTrainTestData split = _ml.Gan().StratifiedTrainTestSplit(_ml.Data.LoadFromEnumerable(rows), fraction, "Class", seed: seed);

        int[] training = Numbers(split.TrainSet);
        int[] test = Numbers(split.TestSet);
        training.Concat(test).Order().Should().Equal(Enumerable.Range(0, rows.Count));
        training.Should().BeInAscendingOrder();
        test.Should().BeInAscendingOrder();
        foreach (IGrouping<string, Row> members in rows.GroupBy(row => row.Class))
        {
            int count = test.Count(row => rows[row].Class == members.Key);
            count.Should().BeInRange(1, members.Count() - 1);
            ((double)count).Should().BeApproximately(fraction * members.Count(), 1 + 1e-9);
        }
    }

    [Property(MaxTest = 30)]
    public void Groups_stay_whole_and_both_sides_have_each_class(DoNotSize<ushort> size, byte share, DoNotSize<uint> drawn)
    {
        uint seed = drawn.Item;
        double fraction = (5 + (share % 90)) / 100.0;
        List<Row> rows = Make(80 + (size.Item % 300), 0.4, seed, groups: 25);

        StratifiedTrainTestData split = _ml.Gan().StratifiedTrainTestSplit(_ml.Data.LoadFromEnumerable(rows), fraction, "Label", "Group", seed);

        int[] training = Numbers(split.TrainSet);
        int[] test = Numbers(split.TestSet);
        training.Concat(test).Order().Should().Equal(Enumerable.Range(0, rows.Count));
        training.Select(row => rows[row].Group).Intersect(test.Select(row => rows[row].Group)).Should().BeEmpty();
        test.Select(row => rows[row].Label).Distinct().Should().HaveCount(2);
        training.Select(row => rows[row].Label).Distinct().Should().HaveCount(2);

        // No bound can hold for any groups; these are 25 small ones, and a greedy assignment misses by about one of them.
        int largest = rows.GroupBy(row => row.Group).Max(group => group.Count());
        ((double)test.Length).Should().BeApproximately(fraction * rows.Count, 1.5 * largest);
    }

    [Fact]
    public void The_same_seed_gives_the_same_rows_and_another_seed_gives_others()
    {
        IDataView data = _ml.Data.LoadFromEnumerable(Make(200, 0.3, 1, groups: 40));
        foreach (string? key in new[] { null, "Group" })
        {
            int[] first = Numbers(_ml.Gan().StratifiedTrainTestSplit(data, 0.3, "Label", key, seed: 5).TestSet);
            int[] same = Numbers(new MLContext().Gan().StratifiedTrainTestSplit(data, 0.3, "Label", key, seed: 5).TestSet);
            int[] other = Numbers(_ml.Gan().StratifiedTrainTestSplit(data, 0.3, "Label", key, seed: 6).TestSet);
            same.Should().Equal(first);
            other.Should().NotEqual(first);
        }
    }

    [Fact]
    public void Without_a_seed_the_context_decides()
    {
        IDataView data = _ml.Data.LoadFromEnumerable(Make(200, 0.3, 1));
        int[] first = Numbers(new MLContext(7).Gan().StratifiedTrainTestSplit(data).TestSet);
        Numbers(new MLContext(7).Gan().StratifiedTrainTestSplit(data).TestSet).Should().Equal(first);
        Numbers(new MLContext(8).Gan().StratifiedTrainTestSplit(data).TestSet).Should().NotEqual(first);
    }

    [Property(MaxTest = 30)]
    public void The_rows_are_those_of_the_core_where_that_gives_a_split(byte size, byte seed)
    {
        List<Row> rows = Make(40 + size, 0.3, seed);
        int[] labels = [.. rows.Select(row => row.Label ? 1 : 0)];
        StratifiedTrainTestData split = _ml.Gan().StratifiedTrainTestSplit(_ml.Data.LoadFromEnumerable(rows), 0.2, seed: seed);
        Numbers(split.TestSet).Should().Equal(StratifiedSplit.Create(labels, 0.2, seed).Test);
    }

    [Fact]
    public void Labels_of_other_types_divide_as_a_Boolean_does()
    {
        IDataView data = _ml.Data.LoadFromEnumerable(Make(100, 0.3, 1));
        IDataView typed = _ml.Transforms.Conversion.ConvertType("Single", "Label", DataKind.Single)
            .Append(_ml.Transforms.Conversion.ConvertType("Double", "Label", DataKind.Double))
            .Append(_ml.Transforms.Conversion.ConvertType("Text", "Label", DataKind.String))
            .Append(_ml.Transforms.Conversion.MapValueToKey("Key", "Single", keyOrdinality: KeyOrdinality.ByValue))
            .Fit(data).Transform(data);
        int[] expected = Numbers(_ml.Gan().StratifiedTrainTestSplit(typed, 0.25, "Label", seed: 3).TestSet);
        foreach (string label in new[] { "Whole", "Single", "Double", "Text", "Key" })
        {
            Numbers(_ml.Gan().StratifiedTrainTestSplit(typed, 0.25, label, seed: 3).TestSet).Should().Equal(expected, label);
        }
    }

    [Fact]
    public void Errors_name_the_column_the_class_or_the_row()
    {
        IDataView data = _ml.Data.LoadFromEnumerable(Make(20, 0.3, 1));
        Split(data, "Nothing").Should().Throw<ArgumentOutOfRangeException>().WithMessage("Could not find label column 'Nothing'*");
        Split(data, "Features").Should().Throw<ArgumentOutOfRangeException>().WithMessage("Schema mismatch for label column 'Features'*");
        Split(data, "Label", "Features").Should().Throw<ArgumentOutOfRangeException>().WithMessage("*sampling key column 'Features'*");
        Split(data, "Number").Should().Throw<ArgumentException>().WithMessage("Class '0' of label column 'Number' has one row*");
        Split(_ml.Data.TakeRows(data, 1), "Label").Should().Throw<ArgumentException>().WithMessage("All 1 rows are of class 'True'*");
        Split(_ml.Data.LoadFromEnumerable(new List<Row>()), "Label").Should().Throw<ArgumentException>().WithMessage("There are no rows*");
        Split(data, "Label", "Label").Should().Throw<ArgumentException>().WithMessage("Class '*' of label column 'Label' is in 1 group(s)*");
        IDataView cell = _ml.Data.LoadFromEnumerable(new[] { new Cell { Value = 1 }, new Cell { Value = 0.5f } });
        Split(cell, "Value").Should().Throw<ArgumentException>().WithMessage("Row 1 of label column 'Value' holds no whole number*");
        Split(cell, "Text").Should().Throw<ArgumentException>().WithMessage("Row 0 has no label in column 'Text'*");
        _ml.Gan().Invoking(gan => gan.StratifiedTrainTestSplit(data, 1)).Should().Throw<ArgumentOutOfRangeException>();
        _ml.Gan().Invoking(gan => gan.StratifiedTrainTestSplit(data, double.NaN)).Should().Throw<ArgumentOutOfRangeException>();
        _ml.Gan().Invoking(gan => gan.StratifiedTrainTestSplit(null!)).Should().Throw<ArgumentNullException>();
    }

    private Action Split(IDataView data, string label, string? key = null) =>
        () => _ml.Gan().StratifiedTrainTestSplit(data, 0.2, label, key, seed: 1);

    private sealed class Cell
    {
        public float Value { get; set; }

        public string Text { get; set; } = "";
    }
}
