using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Generation;

/// <summary>Random feature vectors in which categories, whole numbers, other numbers, constants and holes stand side by side.</summary>
internal sealed record MixedRows(Matrix Rows, int[] Labels, SlotLayout Layout)
{
    /// <summary>The kinds that numeric slots go through in turn.</summary>
    public const int Kinds = 6;

    /// <summary>With about as many rows of each class.</summary>
    public static MixedRows Make(ulong seed, int rows = 40, int classes = 2) => Make(seed, rows, classes, null);

    /// <summary>With shares that the seed draws: class 0 often has a single row or a few, the others as it comes.</summary>
    public static MixedRows Uneven(ulong seed, int rows, int classes)
    {
        RandomStream stream = new(seed, "shares");
        double[] shares = [.. Enumerable.Range(0, classes).Select(_ => stream.NextDouble() + 0.05)];
        shares[0] = stream.NextInt32(3) switch { 0 => 0, 1 => 0.01 + (0.02 * stream.NextDouble()), _ => shares[0] };
        return Make(seed, rows, classes, shares);
    }

    /// <summary>The same rows as numbers alone: every slot by itself, and no holes.</summary>
    public MixedRows AsNumbers()
    {
        Matrix filled = Rows.Clone();
        for (int row = 0; row < filled.Rows; row++)
        {
            for (int slot = 0; slot < filled.Columns; slot++)
            {
                filled[row, slot] = float.IsNaN(filled[row, slot]) ? 1.5f : filled[row, slot];
            }
        }

        return new MixedRows(filled, Labels, new SlotLayout(filled.Columns));
    }

    private static MixedRows Make(ulong seed, int rows, int classes, double[]? shares)
    {
        RandomStream stream = new(seed, "mixed rows");
        List<SlotGroup> groups = [];
        List<int> numeric = [];
        int next = 0;
        for (int part = stream.NextInt32(4) + 1; part > 0; part--)
        {
            for (int i = stream.NextInt32(4); i > 0; i--)
            {
                numeric.Add(next++);
            }

            int size = stream.NextInt32(4) + 1;
            groups.Add(new SlotGroup(next, next + size - 1));
            next += size;
        }

        numeric.Add(next++);
        Matrix table = new(rows, next);
        int[] labels = new int[rows];
        for (int row = 0; row < rows; row++)
        {
            // The first rows make sure that no class is empty; a few rows have no label.
            labels[row] = row < classes ? row : stream.NextInt32(classes * 4) is int draw && draw == 0 ? -1 : Class(draw % classes, shares, stream);
            foreach (SlotGroup group in groups)
            {
                int one = stream.NextInt32(group.Count + 1);
                if (one < group.Count)
                {
                    table[row, group.First + one] = 1;
                }
            }

            foreach (int slot in numeric)
            {
                table[row, slot] = Cell(slot % Kinds, labels[row], stream);
            }
        }

        return new MixedRows(table, labels, new SlotLayout(next, groups));
    }

    public int[] RowsOf(int number) => [.. Enumerable.Range(0, Labels.Length).Where(row => Labels[row] == number)];

    public static int[] Bits(Matrix table) => [.. table.Values.ToArray().Select(BitConverter.SingleToInt32Bits)];

    private static int Class(int even, double[]? shares, RandomStream stream) => shares is null ? even : Drawn(shares, stream.NextDouble() * shares.Sum());

    private static int Drawn(double[] shares, double place)
    {
        int number = 0;
        for (; number < shares.Length - 1 && place >= shares[number]; number++)
        {
            place -= shares[number];
        }

        return number;
    }

    private static float Cell(int kind, int label, RandomStream stream)
    {
        float uniform = stream.NextSingle();
        return kind switch
        {
            0 => (100 * uniform) - (20 * label),
            1 => MathF.Floor(10 * uniform),
            2 => 3.25f,
            3 => uniform < 0.3f ? float.NaN : uniform * 1e6f,
            4 => uniform < 0.5f ? float.NaN : 7,
            _ => float.NaN,
        };
    }
}
