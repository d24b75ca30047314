using MlNetGanExtensions.Examples.DiseasePrediction.Data;

namespace MlNetGanExtensions.Examples.Tests.DiseasePrediction;

public sealed class LabelledTableTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_committed_table_has_the_rows_and_columns_of_the_paper()
    {
        LabelledTable table = LabelledTable.Read(CommittedData.Table, label: null);

        table.Features.Rows.Should().Be(569);
        table.Features.Columns.Should().Be(30);
        table.Labels.Sum().Should().Be(212);
        table.IsComplete.Should().BeTrue();
        table.RemovedColumns.Should().Equal(Enumerable.Range(0, 15));
        table.IntactColumns.Should().Equal(Enumerable.Range(15, 15));
        table.ClassNames.Should().Equal("benign", "malignant");
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        LabelledTable table = SmallTable.Create();

        LabelledTable read = LabelledTable.Read(_folder.Write("t.csv", SmallTable.ToCsv(table)), "ill");

        read.Features.Values.ToArray().Should().Equal(table.Features.Values.ToArray());
        read.Labels.Should().Equal(table.Labels);
        read.Columns.Should().Equal(table.Columns);
    }

    [Fact]
    public void The_label_may_stand_in_any_column()
    {
        LabelledTable table = LabelledTable.Read(_folder.Write("t.csv", "ill,a,b\n1,2,3\n0,4,5\n"), "ill");

        table.Labels.Should().Equal(1, 0);
        table.Columns.Should().Equal("a", "b");
        table.Features.Column(0).Should().Equal(2, 4);
    }

    [Theory]
    [InlineData("")]
    [InlineData("NA")]
    [InlineData("nan")]
    [InlineData(" ? ")]
    public void Marks_of_missing_cells_become_NaN(string mark)
    {
        LabelledTable table = LabelledTable.Read(_folder.Write("t.csv", $"a,b,ill\n{mark},2,0\n3,4,1\n"), label: null);

        table.Features.Column(0).Should().Equal(float.NaN, 3);
        table.IsComplete.Should().BeFalse();
    }

    [Theory]
    [InlineData("a,b,ill\n1,2,0\n1,x3,1\n", 3, 2, "*line 3, column 2 (b): 'x3' is not a finite number*")]
    [InlineData("a,b,ill\n1,2,0\n\n\"1\n\",2,0\n1,1e99,1\n", 6, 2, "*'1e99' is not a finite number*")]
    [InlineData("a,b,ill\n1,2,0\n1,\"1,5\",1\n", 3, 2, "*'1,5' is not a finite number*")]
    [InlineData("a,b,ill\n1,2,0\n1,2\n", 3, 3, "*(ill): the line has 2 cells, the header 3*")]
    [InlineData("a,b,ill\n1,2,0,7\n", 2, 4, "*the line has 4 cells, the header 3*")]
    [InlineData("a,b,ill\n1,2,0\n1,2,2\n", 3, 3, "*(ill): expected a whole number from 0 to 1, found '2'*")]
    [InlineData("a,b,ill\n1,2,\n", 2, 3, "*expected a whole number from 0 to 1, found 'NaN'*")]
    public void A_cell_that_cannot_be_used_is_named_with_its_line_and_column(string text, int line, int column, string message)
    {
        string path = _folder.Write("t.csv", text);

        Action read = () => LabelledTable.Read(path, label: null);

        CellFormatException error = read.Should().Throw<CellFormatException>().WithMessage(message).Which;
        error.Line.Should().Be(line);
        error.Column.Should().Be(column);
        error.Message.Should().StartWith(path);
    }

    [Theory]
    [InlineData("", "*has no rows below its header*")]
    [InlineData("a,b,ill\n", "*has no rows below its header*")]
    [InlineData("a,ill\n1,0\n", "*expected at least two attributes and a label*")]
    [InlineData("a,b,ill\n1,2\"3\",0\n", "*line 2*")]
    public void A_file_that_is_no_table_is_named(string text, string message)
    {
        string path = _folder.Write("t.csv", text);

        Action read = () => LabelledTable.Read(path, label: null);

        read.Should().Throw<InvalidDataException>().WithMessage(message);
    }

    [Fact]
    public void A_label_column_that_is_not_there_is_named_with_those_that_are()
    {
        string path = _folder.Write("t.csv", "a,b,ill\n1,2,0\n");

        Action read = () => LabelledTable.Read(path, "dead");

        read.Should().Throw<InvalidDataException>().WithMessage("*no column 'dead'*a, b, ill*");
    }
}
