using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Reporting.Tests;

public sealed class SyntheticDataPicturesTests
{
    private static readonly SlotLayout Layout = new(5, new SlotGroup(1, 3));
    private static readonly string[] SlotNames = ["", "red", "green", "blue", ""];

    [Fact]
    public void Every_column_has_its_picture_in_the_words_of_the_table()
    {
        SyntheticDataPictures pictures = Pictures(Table(1, 60), Table(2, 60));

        pictures.Histograms().Select(picture => picture.Title).Should().Equal("age", "delay");
        Texts(pictures.Histograms()[0]).Should().Contain(text => text.StartsWith("real (n = 60", StringComparison.Ordinal)).And.Contain("age");
        pictures.CategoryBars().Should().ContainSingle().Which.Title.Should().Be("colour");
        Texts(pictures.CategoryBars()[0]).Should().Contain(["red", "green", "blue", "(none)"]);
        Texts(pictures.PairSimilarities()!).Should().Contain(["1 age", "2 colour", "3 delay"]);
        Texts(pictures.DetectorCurves()!).Should().Contain(text => text.StartsWith("15 nearest rows", StringComparison.Ordinal));
        Texts(pictures.Map()!).Should().Contain(text => text.StartsWith("real", StringComparison.Ordinal)).And.Contain(text => text.StartsWith("made", StringComparison.Ordinal));
    }

    [Fact]
    public void What_cannot_be_drawn_is_left_out()
    {
        Matrix real = Table(1, 4);
        Matrix made = Table(2, 3);
        for (int row = 0; row < made.Rows; row++)
        {
            made[row, 0] = float.NaN;
        }

        SyntheticDataPictures pictures = Pictures(real, made);

        pictures.Histograms().Should().ContainSingle().Which.Title.Should().Be("delay");
        pictures.DetectorCurves().Should().BeNull();
        pictures.Map().Should().BeNull();
    }

    [Fact]
    public void All_pictures_stand_in_a_section_and_are_the_same_each_time()
    {
        string[] pages =
        [
            .. Enumerable.Range(0, 2).Select(_ =>
            {
                HtmlReport report = new("Made rows");
                Pictures(Table(1, 30), Table(2, 30)).AddTo(report.Section("Pictures"));
                return report.ToHtml();
            }),
        ];

        pages[0].Split("<svg").Should().HaveCount(1 + 2 + 1 + 1 + 1 + 1);
        pages[0].Should().Be(pages[1]);
    }

    [Fact]
    public void A_heat_map_has_a_cell_for_each_pair_and_says_which_is_worst()
    {
        Picture picture = new PairSimilarityPicture("Pairs", [new("a", "b", 1), new("a", "c", 0.25), new("b", "c", 0.875)]).Draw();

        Texts(picture).Should().Contain(["100", "25", "88", "1 a", "2 b", "3 c", "0.50 or less"]);
        Xml.Named(Xml.Parse(picture.ToSvg()), "desc").Single().Value.Should().Be(
            "Similarity of 3 pairs of columns, 1 where alike: mean 0.708, lowest 0.250 for a and c.");
    }

    [Fact]
    public void A_heat_map_of_many_columns_has_no_numbers_in_its_cells()
    {
        PairComparison[] pairs = [.. Enumerable.Range(1, 24).Select(column => new PairComparison("first", $"c{column}", 0.5))];

        Texts(new PairSimilarityPicture("Pairs", pairs).Draw()).Should().NotContain("50");
    }

    [Fact]
    public void A_heat_map_without_pairs_or_with_what_is_no_share_is_refused()
    {
        ((Action)(() => _ = new PairSimilarityPicture("Pairs", []))).Should().Throw<ArgumentException>().WithMessage("'Pairs' has no values.*");
        ((Action)(() => _ = new PairSimilarityPicture("Pairs", [new("a", "b", double.NaN)]))).Should().Throw<ArgumentException>().WithMessage("*expected a number from 0 to 1.*");
    }

    [Fact]
    public void Rows_that_the_report_did_not_compare_are_refused()
    {
        SyntheticDataReport report = SyntheticDataReport.Compare(Table(1, 9), Table(2, 9), Layout);

        Action act = () => _ = new SyntheticDataPictures(report, new Matrix(9, 2), new Matrix(9, 2), new SlotLayout(2));

        act.Should().Throw<ArgumentException>().WithMessage("The layout describes 2 slots in 2 columns; *3 columns in the report.*");

        SlotGroup colours = Layout.Groups[0];
        SlotLayout moved = new(Layout.Columns, new SlotGroup(0, colours.Count - 1));
        FluentActions.Invoking(() => new SyntheticDataPictures(report, new Matrix(9, Layout.Columns), new Matrix(9, Layout.Columns), moved))
            .Should().Throw<ArgumentException>().WithMessage("The categories of the layout are in other slots than those of the report.*");
    }

    private static SyntheticDataPictures Pictures(Matrix real, Matrix made) => new(
        SyntheticDataReport.Compare(real, made, Layout, new SyntheticDataOptions { ColumnNames = ["age", "colour", "delay"], SlotNames = SlotNames }),
        real,
        made,
        Layout,
        SlotNames);

    private static string[] Texts(Picture picture) => [.. Xml.Named(Xml.Parse(picture.ToSvg()), "text").Select(text => text.Value)];

    private static Matrix Table(ulong seed, int rows)
    {
        RandomStream random = new(seed, "pictures");
        Matrix table = new(rows, 5);
        for (int row = 0; row < rows; row++)
        {
            table[row, 0] = 20 + random.NextInt32(60);
            table[row, 4] = random.NextInt32(4) == 0 ? float.NaN : random.NextInt32(9);
            int state = (row + random.NextInt32(2)) % 4;
            if (state < 3)
            {
                table[row, 1 + state] = 1;
            }
        }

        return table;
    }
}
