using MlNetGanExtensions.Core.Tests.Generation;
using MlNetGanExtensions.Core.Tests.Numerics;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Tables;

namespace MlNetGanExtensions.Core.Tests.TypedTables;

/// <summary>Several machines that each make a part of a table.</summary>
public sealed class TableShardTests
{
    private static readonly string[] Labels = ["a", "b", "c", "c", "c"];

    [Theory]
    [MemberData(nameof(Generators.All), MemberType = typeof(Generators))]
    public void The_shards_together_are_the_table_of_one_machine(string generator)
    {
        TableGenerator fitted = Generators.Make(generator).FitTable(Labelled(), "label");
        foreach (int rows in new[] { 0, 3, 101 })
        {
            Table whole = fitted.Generate(rows, seed: 5);
            Table ofOne = fitted.Generate("c", rows, seed: 5);

            whole.Rows.Should().Be(rows);
            foreach (int count in Shards.Counts)
            {
                Table[] parts = [.. Enumerable.Range(0, count).Select(index => fitted.Generate(rows, seed: 5, new RowShard(index, count)))];
                parts.Select(part => part.Rows).Should().Equal(Shards.Of(rows, count).Select(range => range.Count));
                RandomTable.ShouldBeSame(Together(parts), whole);
                RandomTable.ShouldBeSame(Together(Shards.Of(rows, count).Select(range => fitted.Generate("c", range, seed: 5))), ofOne);
            }
        }
    }

    [Fact]
    public void A_table_without_a_label_and_one_of_more_rows_than_a_machine_holds_are_shared_out_too()
    {
        TableGenerator plain = Generators.Make("copula").FitTable(Labelled());
        TableGenerator labelled = Generators.Make("copula").FitTable(Labelled(), "label");
        const int Machines = 1_000_000_000;

        Table whole = plain.Generate(10, seed: 2);
        Table last = labelled.Generate(20L * Machines, seed: 2, new RowShard(Machines - 1, Machines));
        Table border = labelled.Generate(20L * Machines, seed: 2, new RowShard(Machines / 5, Machines));
        Table before = labelled.Generate(20L * Machines, seed: 2, new RowShard((Machines / 5) - 1, Machines));

        RandomTable.ShouldBeSame(Together(Enumerable.Range(0, 4).Select(index => plain.Generate(10, seed: 2, new RowShard(index, 4)))), whole);
        RandomTable.ShouldBeSame(last, labelled.Generate("c", new RowRange((12L * Machines) - 20, 20), seed: 2));
        before["label"].ToText().Should().Equal(Enumerable.Repeat("a", 20), "a fifth of the rows is of the first class");
        RandomTable.ShouldBeSame(border, labelled.Generate("b", 20, seed: 2));
    }

    [Fact]
    public void Wrong_numbers_and_labels_are_named()
    {
        TableGenerator fitted = Generators.Make("copula").FitTable(Labelled(), "label");
        TableGenerator plain = Generators.Make("copula").FitTable(Labelled());

        fitted.Invoking(own => own.Generate(-1, 1)).Should().Throw<ArgumentOutOfRangeException>();
        fitted.Invoking(own => own.Generate(-1, 1, new RowShard(0, 2))).Should().Throw<ArgumentOutOfRangeException>();
        fitted.Invoking(own => own.Generate("a", -1, 1)).Should().Throw<ArgumentOutOfRangeException>();
        fitted.Invoking(own => own.Generate("d", new RowRange(0, 1), 1)).Should().Throw<ArgumentException>().WithMessage("No row has the label 'd'*");
        fitted.Invoking(own => own.Generate(null!, new RowRange(0, 1), 1)).Should().Throw<ArgumentNullException>();
        plain.Invoking(own => own.Generate("a", new RowRange(0, 1), 1)).Should().Throw<ArgumentException>().WithMessage("*without a label*");
    }

    private static Table Labelled() => new TableBuilder()
        .Real("dose", [.. Enumerable.Range(0, 40).Select(row => row % 6 == 0 ? double.NaN : row * .1)])
        .WholeNumber("age", [.. Enumerable.Range(0, 40).Select(row => (long?)(20 + (row * 7 % 50)))])
        .Category("town", [.. Enumerable.Range(0, 40).Select(row => row % 7 == 0 ? null : row % 3 == 0 ? "Wuhan" : "Beijing")])
        .DateTime("seen", [.. Enumerable.Range(0, 40).Select(row => (DateTime?)new DateTime(2020, 1, 1).AddDays(row))])
        .Category("label", [.. Enumerable.Range(0, 40).Select(row => Labels[row % Labels.Length])])
        .Build();

    private static Table Together(IEnumerable<Table> parts) => parts.Aggregate((front, behind) => front.Append(behind));
}
