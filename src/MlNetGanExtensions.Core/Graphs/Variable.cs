using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Graphs;

/// <summary>A matrix that keeps its value from run to run: weights, optimiser state, training rows.</summary>
/// <remarks>Read and write between runs only, never while a graph that uses the variable is running.</remarks>
public sealed class Variable : Expression
{
    private readonly AlignedBuffer _buffer;
    private volatile IVariableMirror? _newer;

    /// <summary>Makes a variable.</summary>
    /// <param name="name">Shown in messages and used by model files; need not be unique.</param>
    /// <param name="value">The first value; copied. At least one row and one column.</param>
    public Variable(string name, Matrix value)
        : base((value ?? throw new ArgumentNullException(nameof(value))).Rows, value.Columns)
    {
        ArgumentNullException.ThrowIfNull(name);
        Name = name;
        _buffer = AlignedBuffer.ForMatrix(Rows, Columns);
        Write(value);
    }

    /// <summary>The name given at the start.</summary>
    public string Name { get; }

    /// <summary>The variable's own memory; what stands there is the value once <see cref="BringHome"/> was called.</summary>
    internal Block Block => _buffer.AsBlock(Rows, Columns);

    /// <summary>Counts the values that the variable has had: a copy made of another version is out of date.</summary>
    internal long Version { get; private set; }

    /// <summary>A copy of the present value.</summary>
    public Matrix Read()
    {
        BringHome();
        Matrix value = new(Rows, Columns);
        Block block = Block;
        for (int row = 0; row < Rows; row++)
        {
            block.Row(row).CopyTo(value.Row(row));
        }

        return value;
    }

    /// <summary>Sets the value.</summary>
    /// <param name="value">Copied; of the variable's shape.</param>
    /// <exception cref="ArgumentException">The shape differs.</exception>
    public void Write(Matrix value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.Rows != Rows || value.Columns != Columns)
        {
            throw new ArgumentException($"Variable '{Name}' is {Shape}, the value is {value.Rows} x {value.Columns}.", nameof(value));
        }

        Block block = Block;
        for (int row = 0; row < Rows; row++)
        {
            value.Row(row).CopyTo(block.Row(row));
        }

        Overwritten();
    }

    /// <summary>Sets a variable of one cell without making a matrix for it.</summary>
    internal void Write(float value)
    {
        if (Rows != 1 || Columns != 1)
        {
            throw new InvalidOperationException($"Variable '{Name}' is {Shape}, not a single cell.");
        }

        Block.Row(0)[0] = value;
        Overwritten();
    }

    /// <summary>Fetches a newer value into the variable's own memory. Safe while others do the same.</summary>
    internal void BringHome()
    {
        if (_newer is not null)
        {
            lock (_buffer)
            {
                _newer?.CopyTo(Block);
                _newer = null;
            }
        }
    }

    /// <summary>Takes note that the variable's own memory was given a new value, the newest there is.</summary>
    internal void Overwritten()
    {
        _newer = null;
        Version++;
    }

    /// <summary>Takes note that a mirror was given a new value, the newest there is.</summary>
    internal void Overtaken(IVariableMirror mirror)
    {
        Version++;
        _newer = mirror;
    }
}
