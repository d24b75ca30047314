using FsCheck.Xunit;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Tables;

namespace MlNetGanExtensions.Core.Tests.TypedTables;

/// <summary>Tables as rows of slots, and back.</summary>
public sealed class TableEncoderTests
{
    [Property(MaxTest = 400)]
    public void What_was_seen_comes_back_exactly(ulong seed)
    {
        Table table = RandomTable.Make(seed);
        if (table.Columns.All(column => column.Missing == table.Rows))
        {
            return;
        }

        foreach (NumberEncoding encoding in Enum.GetValues<NumberEncoding>())
        {
            TableEncoder encoder = TableEncoder.Fit(table, new TableEncoderOptions { Numbers = encoding });
            Matrix rows = encoder.Encode(table);

            RandomTable.ShouldBeSame(encoder.Decode(rows), table);
            rows.Values.ToArray().Should().NotContain(cell => float.IsInfinity(cell));
        }
    }

    [Fact]
    public void Numbers_are_scaled_as_the_encoding_says()
    {
        Table table = new TableBuilder()
            .Real("dose", [2, double.NaN, 6, 4, 4])
            .WholeNumber("count", [1, 2, 3, 4, 5])
            .DateTime("day", [new DateTime(2020, 1, 1), new DateTime(2020, 1, 3), new DateTime(2020, 1, 11), null, new DateTime(2020, 1, 1)])
            .Build();

        Rows(new TableEncoderOptions { Numbers = NumberEncoding.MinMax }).Should().Equal(
            0, 0, 0, float.NaN, .25f, .2f, 1, .5f, 1, .5f, .75f, float.NaN, .5f, 1, 0);
        Rows(new TableEncoderOptions { Columns = new Dictionary<string, NumberEncoding> { ["dose"] = NumberEncoding.Standardise } }).Should().Equal(
            -(float)Math.Sqrt(2), 1, 0, float.NaN, 2, 2, (float)Math.Sqrt(2), 3, 10, 0, 4, float.NaN, 0, 5, 0);

        float[] Rows(TableEncoderOptions options) => TableEncoder.Fit(table, options).Encode(table).Values.ToArray();
    }

    [Fact]
    public void A_number_of_two_modes_has_its_place_within_the_likeliest()
    {
        RandomStream stream = new(3, "modes");
        float[] normal = new float[2000];
        stream.FillNormal(normal);
        double[] numbers = [.. normal.Select((cell, i) => i % 4 == 0 ? 100 + (2.0 * cell) : cell)];
        Table table = new TableBuilder().Real("x", [.. numbers, double.NaN]).Build();

        TableEncoder encoder = TableEncoder.Fit(table, new TableEncoderOptions { Numbers = NumberEncoding.ModeSpecific, MostModes = 2 });

        encoder.Layout.Groups.Should().Equal(new SlotGroup(1, 2));
        Matrix rows = encoder.Encode(table);
        for (int row = 0; row < numbers.Length; row++)
        {
            rows.Row(row)[1..].ToArray().Should().Equal(row % 4 == 0 ? [0, 1] : [1, 0]);
            rows[row, 0].Should().BeApproximately(normal[row] / 4, .1f);
        }

        rows.Row(2000).ToArray().Should().Equal(float.NaN, 0, 0);
        ((NumberColumn)encoder.Decode(Matrix.FromRows([[0, 0, 1], [.5f, 1, 0], [.5f, 0, 0]]))["x"]).ToNumbers().Should()
            .SatisfyRespectively(
                number => number.Should().BeApproximately(100, .3), number => number.Should().BeApproximately(2, .2), number => number.Should().Be(double.NaN));
    }

    [Fact]
    public void A_number_that_was_not_seen_comes_back_up_to_rounding_in_every_encoding()
    {
        Table fitted = new TableBuilder().Real("x", [.. Enumerable.Range(0, 50).Select(i => (double)(i * i))]).Build();
        double[] others = [-3, 7.25, 30.5, 2600];
        Table table = new TableBuilder().Real("x", others).Build();
        foreach (NumberEncoding encoding in Enum.GetValues<NumberEncoding>())
        {
            TableEncoder encoder = TableEncoder.Fit(fitted, new TableEncoderOptions { Numbers = encoding });

            ((NumberColumn)encoder.Decode(encoder.Encode(table))["x"]).ToNumbers().Zip(others).Should()
                .OnlyContain(pair => Math.Abs(pair.First - pair.Second) < 1e-3);
        }
    }

    [Fact]
    public void Settings_that_do_not_fit_are_named()
    {
        Table table = new TableBuilder().Real("x", [1, 2]).Category("town", ["A", "B"]).Build();

        Fit(new TableEncoderOptions { MostModes = 0 }).Should().Throw<ArgumentOutOfRangeException>();
        Fit(new TableEncoderOptions { Numbers = (NumberEncoding)9 }).Should().Throw<ArgumentOutOfRangeException>();
        Fit(new TableEncoderOptions { Columns = new Dictionary<string, NumberEncoding> { ["y"] = NumberEncoding.MinMax } }).Should()
            .Throw<ArgumentException>().WithMessage("There is no column 'y'; there are 'x', 'town'.*");
        Fit(new TableEncoderOptions { Columns = new Dictionary<string, NumberEncoding> { ["town"] = NumberEncoding.MinMax } }).Should()
            .Throw<ArgumentException>().WithMessage("Column 'town' is of kind Category, which has one encoding only: a slot for each category.*");

        Action Fit(TableEncoderOptions options) => () => TableEncoder.Fit(table, options);
    }

    [Fact]
    public void Categories_are_groups_and_holes_are_zeros_or_NaN()
    {
        Table table = new TableBuilder()
            .Category("town", ["B", null, "A", "B"])
            .Real("dose", [.1, double.NaN, 2, 3])
            .YesNo("died", [true, null, false, true])
            .DateTime("day", [new DateTime(2020, 1, 3), null, new DateTime(2020, 1, 1), new DateTime(2020, 3, 1)])
            .Category("nothing", [null, null, null, null])
            .Build();

        TableEncoder encoder = TableEncoder.Fit(table);

        encoder.Layout.Columns.Should().Be(6);
        encoder.Layout.Groups.Should().Equal(new SlotGroup(0, 1), new SlotGroup(3, 4));
        Matrix rows = encoder.Encode(table);
        rows.Row(0).ToArray().Should().Equal(1, 0, .1f, 0, 1, 2);
        rows.Row(1).ToArray().Should().Equal(0, 0, float.NaN, 0, 0, float.NaN);
        rows.Row(2).ToArray().Should().Equal(0, 1, 2, 1, 0, 0);
        rows.Row(3)[5].Should().Be(60);
    }

    [Fact]
    public void Made_cells_are_of_the_kind_of_their_column()
    {
        Table table = new TableBuilder()
            .Real("dose", [.1, .3])
            .WholeNumber("count", [5, 9])
            .DateTime("day", [new DateTime(2020, 1, 1), new DateTime(2020, 1, 9)])
            .DateTime("minute", [new DateTime(2020, 1, 1, 8, 30, 0), new DateTime(2020, 1, 9)])
            .Build();

        Table made = TableEncoder.Fit(table).Decode(Matrix.FromRows([[.2f, 6.6f, 3.4f, 1.4f]]));

        made.ToText()[0].Should().Equal("0.2", "7", "2020-01-04", "2020-01-02T18:06:00");
    }

    [Fact]
    public void A_day_that_was_not_seen_is_never_lost()
    {
        Table fitted = new TableBuilder().DateTime("day", [DateTime.MinValue, new DateTime(2020, 1, 1)]).Build();
        DateTime?[] days = [.. Enumerable.Range(0, 3_652_059).Where(day => day % 97 == 0 || day > 3_652_000).Select(day => DateTime.MinValue.AddDays(day))];
        Table table = new TableBuilder().DateTime("day", days).Build();
        TableEncoder encoder = TableEncoder.Fit(fitted);

        ((DateTimeColumn)encoder.Decode(encoder.Encode(table))["day"]).ToDates().Should().Equal(days);
    }

    [Fact]
    public void A_thousand_categories_work()
    {
        Table table = new TableBuilder().Category("id", [.. Enumerable.Range(0, 3000).Select(i => $"no. {i % 1000}")]).Build();
        TableEncoder encoder = TableEncoder.Fit(table);

        encoder.Layout.Columns.Should().Be(1000);
        RandomTable.ShouldBeSame(encoder.Decode(encoder.Encode(table)), table);
    }

    [Fact]
    public void A_category_that_was_not_seen_is_an_error_or_missing_by_option()
    {
        Table fitted = new TableBuilder().Category("town", ["A", "B"]).Build();
        Table table = new TableBuilder().Category("town", ["A", "C"]).Build();

        ((Action)(() => TableEncoder.Fit(fitted).Encode(table))).Should().Throw<ArgumentException>()
            .WithMessage("Row 1 of column 'town' is 'C', which is none of the 2 categories that the encoder was fitted on.*");
        TableEncoder lenient = TableEncoder.Fit(fitted, new TableEncoderOptions { Unseen = UnseenCategory.Missing });
        ((CategoryColumn)lenient.Decode(lenient.Encode(table))["town"]).ToCategories().Should().Equal("A", null);
    }

    [Fact]
    public void Columns_that_differ_from_the_fitted_ones_are_errors()
    {
        TableEncoder encoder = TableEncoder.Fit(new TableBuilder().Real("x", [1, 2]).Category("none", [null, null]).Build());

        Error(new TableBuilder().Real("y", [1]).Build()).Should().StartWith("There is no column 'x'; there are 'y'.");
        Error(new TableBuilder().Category("x", ["a"]).Category("none", [null]).Build()).Should()
            .StartWith("Expected column 'x' to be of kind Real; found Category.");
        Error(new TableBuilder().Real("x", [1]).Category("none", [null]).Real("z", [1]).Build()).Should()
            .StartWith("The encoder was not fitted on a column 'z'.");
        Error(new TableBuilder().Real("x", [1]).Category("none", ["a"]).Build()).Should()
            .StartWith("Row 0 of column 'none' is 'a', but every cell that the encoder was fitted on was missing.");
        Error(new TableBuilder().Real("x", [1e300]).Category("none", [null]).Build()).Should()
            .StartWith("Row 0 of column 'x' is 1E+300, which is too far from the fitted cells for single precision.");
        ((Action)(() => TableEncoder.Fit(new TableBuilder().Real("x", [double.NaN]).Build()))).Should().Throw<ArgumentException>()
            .WithMessage("Expected a table with at least one cell; found 1 rows of 1 columns, all of them missing.*");

        string Error(Table table) => ((Action)(() => encoder.Encode(table))).Should().Throw<ArgumentException>().Which.Message;
    }
}
