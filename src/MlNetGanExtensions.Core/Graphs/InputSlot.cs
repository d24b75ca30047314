using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Graphs;

/// <summary>A matrix that the caller fills before each run.</summary>
public sealed class InputSlot : Expression
{
    private readonly AlignedBuffer _buffer;

    /// <summary>Makes a slot of zeros.</summary>
    /// <param name="name">Shown in messages.</param>
    /// <param name="rows">Number of rows, at least 1.</param>
    /// <param name="columns">Number of columns, at least 1.</param>
    public InputSlot(string name, int rows, int columns)
        : base(rows, columns)
    {
        ArgumentNullException.ThrowIfNull(name);
        Name = name;
        _buffer = AlignedBuffer.ForMatrix(rows, columns);
    }

    /// <summary>The name given at the start.</summary>
    public string Name { get; }

    internal Block Block => _buffer.AsBlock(Rows, Columns);

    /// <summary>The cells of one row, to be written.</summary>
    /// <param name="row">Row, from 0.</param>
    public Span<float> Row(int row)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Rows);
        return Block.Row(row);
    }
}
