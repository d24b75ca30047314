using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Graphs;

/// <summary>Makes expressions at random over leaves of small whole numbers.</summary>
/// <remarks>
/// Most functions keep whole numbers whole, and a bound on every value keeps them exact in single precision: what the executor
/// computes must be right to the bit, whatever it fuses. Functions with rounding get operands like any other but only
/// feed others with rounding, and those that jump are kept from them.
/// </remarks>
internal sealed partial class RandomExpressions
{
    /// <summary>Values beyond this are clamped before anything else is done with them: sums of thousands of products stay exact.</summary>
    private const double Largest = 60;

    /// <summary>Up to here single precision has every whole number.</summary>
    private const double LargestExact = 1 << 24;

    private const int MostCells = 20_000;

    private static readonly int[] Widths = [1, 2, 3, 15, 16, 17, 33, 600];
    private static readonly int[] Heights = [1, 2, 5, 16, 31, 33, 70, 130, 1100];
    private readonly Random _random;
    private readonly List<(Expression Value, double Bound)> _exact = [];
    private readonly List<Expression> _rounded = [];
    private readonly int[] _rows;
    private readonly int[] _columns;

    public RandomExpressions(int seed)
    {
        _random = new Random(seed);
        int width = Pick(Widths);
        int height = Pick(Heights[..(width > 100 ? 4 : width > 16 ? 8 : 9)]);
        _rows = [1, height, _random.Next(1, 9)];
        _columns = [1, width, _random.Next(1, 20)];
        int leaves = _random.Next(3, 8);
        for (int i = 0; i < leaves; i++)
        {
            AddLeaf(i);
        }

        int operations = _random.Next(5, 60);
        for (int i = 0; i < operations; i++)
        {
            AddOperation();
        }
    }

    public List<Variable> Variables { get; } = [];

    public List<InputSlot> Slots { get; } = [];

    public List<(IndexSlot Slot, int Rows)> Indices { get; } = [];

    public IReadOnlySet<Expression> Rounded => _rounded.ToHashSet();

    /// <summary>Some stages over the expressions, with assignments of all kinds: computed, plain variables, constants, swaps.</summary>
    public Stage[] Stages()
    {
        Expression[] all = [.. _exact.Select(item => item.Value), .. _rounded];
        Stage[] stages = new Stage[_random.Next(1, 5)];
        for (int i = 0; i < stages.Length; i++)
        {
            List<Assignment> assignments = [];
            foreach (Variable variable in Variables.Where(_ => _random.Next(2) == 0))
            {
                (Expression Value, double Bound)[] fitting = [.. _exact.Where(item => item.Value.HasShapeOf(variable))];
                (Expression value, double bound) = Pick(fitting);
                assignments.Add(new Assignment(variable, bound > 8 ? Clamped(value) : value));
            }

            stages[i] = new Stage(assignments, [.. Enumerable.Range(0, _random.Next(1, 5)).Select(_ => Pick(all))]);
        }

        return stages;
    }

    /// <summary>New numbers in all slots.</summary>
    public void FillSlots()
    {
        foreach (InputSlot slot in Slots)
        {
            for (int row = 0; row < slot.Rows; row++)
            {
                foreach (ref float cell in slot.Row(row))
                {
                    cell = _random.Next(-4, 5);
                }
            }
        }

        foreach ((IndexSlot slot, int rows) in Indices)
        {
            foreach (ref int row in slot.Values)
            {
                row = _random.Next(rows);
            }
        }
    }

    private static Expression Clamped(Expression value) =>
        Op.Minimum(Op.Maximum(value, Op.Constant(-3)), Op.Constant(3));

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    private Matrix Numbers(int rows, int columns)
    {
        Matrix numbers = new(rows, columns);
        foreach (ref float number in numbers.Values)
        {
            number = _random.Next(-4, 5);
        }

        return numbers;
    }

    private void AddLeaf(int index)
    {
        int rows = Pick(_rows);
        int columns = Pick(_columns);
        Expression leaf;
        switch (index < 2 ? 0 : _random.Next(5))
        {
            case 0 or 1:
                Variable variable = new($"v{index}", Numbers(rows, columns));
                Variables.Add(variable);
                leaf = variable;
                break;
            case 2:
                InputSlot slot = new($"s{index}", rows, columns);
                Slots.Add(slot);
                leaf = slot;
                break;
            case 3:
                leaf = Op.Constant(Numbers(rows, columns));
                break;
            default:
                leaf = Op.RandomBernoulli(new RandomStream((ulong)_random.Next(), "cells"), 0.5f, rows, columns);
                break;
        }

        Add(leaf, 8);
    }

    private void Add(Expression value, double bound)
    {
        if (value.Rows * value.Columns > MostCells)
        {
            return;
        }

        // Twins of leaves make swaps and plain copies likely.
        if (value is Variable && _random.Next(2) == 0)
        {
            Variable twin = new("twin", Numbers(value.Rows, value.Columns));
            Variables.Add(twin);
            _exact.Add((twin, 8));
        }

        _exact.Add(bound > Largest ? (Clamped(value), 3) : (value, bound));
    }
}
