using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Tables;

namespace MlNetGanExtensions.Core.Tests.TypedTables;

/// <summary>Tables of random kinds with holes, awkward numbers and awkward texts.</summary>
internal static class RandomTable
{
    private static readonly string[] Words =
        ["a", "b, c", "\"quoted\"", " in front", "behind ", "two\nlines", "ä", "x;y", "007", "12", "1.5", "2020-01-02", "yes", "two\r\nlines", "A", "-"];

    /// <summary>The same seed gives the same table.</summary>
    public static Table Make(ulong seed, int? rows = null)
    {
        RandomStream stream = new(seed, "table");
        int count = rows ?? stream.Child("rows").NextInt32(30) + 1;
        int columns = stream.Child("columns").NextInt32(7) + 1;
        TableBuilder table = new();
        for (int i = 0; i < columns; i++)
        {
            Add(table, $"c{i}, \"{i}\"", count, stream.Child(i));
        }

        return table.Build();
    }

    /// <summary>The same names, kinds and cells.</summary>
    public static void ShouldBeSame(Table actual, Table expected)
    {
        actual.Columns.Select(column => (column.Name, column.Kind)).Should().Equal(expected.Columns.Select(column => (column.Name, column.Kind)));
        actual.Rows.Should().Be(expected.Rows);
        for (int i = 0; i < expected.Columns.Count; i++)
        {
            actual.Columns[i].ToText().Should().Equal(expected.Columns[i].ToText());
            Enumerable.Range(0, actual.Rows).Select(actual.Columns[i].IsMissing).Should()
                .Equal(Enumerable.Range(0, actual.Rows).Select(expected.Columns[i].IsMissing));
        }
    }

    private static void Add(TableBuilder table, string name, int rows, RandomStream stream)
    {
        int kind = stream.Child("kind").NextInt32(5);
        int form = stream.Child("form").NextInt32(4);
        int holes = stream.Child("holes").NextInt32(4) * 4;
        RandomStream cells = stream.Child("cells");
        bool[] there = [.. Enumerable.Range(0, rows).Select(_ => cells.NextInt32(12) >= holes)];
        switch (kind)
        {
            case 0:
                table.Real(name, [.. there.Select(one => one ? Real(cells, form) : double.NaN)]);
                break;
            case 1:
                table.WholeNumber(name, [.. there.Select(one => one ? Whole(cells, form) : (long?)null)]);
                break;
            case 2:
                table.YesNo(name, [.. there.Select(one => one ? form < 3 && cells.NextInt32(2) == 0 : (bool?)null)]);
                break;
            case 3:
                table.Category(name, [.. there.Select(one => one ? Words[cells.NextInt32(form == 0 ? 1 : Words.Length)] : null)]);
                break;
            default:
                table.DateTime(name, [.. there.Select(one => one ? Date(cells, form) : (DateTime?)null)]);
                break;
        }
    }

    private static double Real(RandomStream cells, int form) => form switch
    {
        0 => cells.NextInt32(100) / 10.0,
        1 => 1e9 + (cells.NextInt32(1000) * 1e-5),
        2 => BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(1.1) + cells.NextInt32(6)),
        _ => Finite(((long)cells.NextInt32(int.MaxValue) << 33) | (uint)cells.NextInt32(int.MaxValue)),
    };

    private static double Finite(long bits)
    {
        double number = BitConverter.Int64BitsToDouble(bits);
        return double.IsFinite(number) ? number : 1;
    }

    private static long Whole(RandomStream cells, int form) => form switch
    {
        0 => 7,
        1 => cells.NextInt32(200) - 100,
        2 => (1L << 53) - cells.NextInt32(9),
        _ => (((long)cells.NextInt32(1 << 22) << 32) | (uint)cells.NextInt32(int.MaxValue)) * (cells.NextInt32(2) == 0 ? 1 : -1) / 2,
    };

    private static DateTime Date(RandomStream cells, int form) => form switch
    {
        0 => new DateTime(2020, 1, 1).AddDays(cells.NextInt32(40)),
        1 => new DateTime(1, 1, 1).AddDays(cells.NextInt32(3_652_059)),
        2 => new DateTime(2020, 1, 1).AddSeconds(cells.NextInt32(100_000_000)),
        _ => new DateTime(cells.NextInt32(int.MaxValue) * 1_000_000_007L),
    };
}
