using System.Collections.Concurrent;
using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Networks;

/// <summary>A network as a function of rows: each output row depends on its input row only, whatever else is in the table.</summary>
/// <remarks>
/// Plans are made when first needed and pooled, one for each thread that is inside at the same time. The pools are stacks: a bag would
/// take a slot in a table of the whole process for every model, used or not.
/// </remarks>
/// <param name="inputs">Columns of the input.</param>
/// <param name="network">Describes the output for a batch.</param>
/// <param name="executor">Runs the network.</param>
internal sealed class RowFunction(int inputs, Func<Expression, Expression> network, IGraphExecutor executor)
{
    private const int ChunkRows = 128;

    // A plan for one row has two: were there only one, a row that the network itself brings along would look like a row of the table,
    // and more of what is done to it would be fused, with other roundings than in a plan for many rows.
    private const int FewRows = 2;

    private readonly ConcurrentStack<Worker> _few = [];
    private readonly ConcurrentStack<Worker> _chunks = [];

    /// <exception cref="ArgumentException">The rows have another number of columns than the input.</exception>
    public Matrix Apply(Matrix rows)
    {
        if (rows.Columns != inputs)
        {
            throw new ArgumentException($"Rows of {inputs} columns were expected, not of {rows.Columns}.", nameof(rows));
        }

        ConcurrentStack<Worker> pool = rows.Rows <= FewRows ? _few : _chunks;
        if (!pool.TryPop(out Worker? worker))
        {
            worker = new Worker(rows.Rows <= FewRows ? FewRows : ChunkRows, inputs, network, executor);
        }

        Matrix result = new(rows.Rows, worker.Columns);
        for (int start = 0; start < rows.Rows; start += worker.Rows)
        {
            worker.Run(rows, start, result);
        }

        pool.Push(worker);
        return result;
    }

    private sealed class Worker
    {
        private readonly InputSlot _input;
        private readonly Expression _output;
        private readonly ICompiledGraph _graph;
        private readonly float[] _values;

        public Worker(int rows, int inputs, Func<Expression, Expression> network, IGraphExecutor executor)
        {
            Rows = rows;
            _input = new InputSlot("rows", rows, inputs);
            _output = network(_input);
            _graph = executor.Compile([new Stage([], _output)]);
            _values = new float[_output.Rows * _output.Columns];
        }

        public int Rows { get; }

        public int Columns => _output.Columns;

        public void Run(Matrix source, int start, Matrix target)
        {
            int count = Math.Min(Rows, source.Rows - start);
            for (int i = 0; i < count; i++)
            {
                source.Row(start + i).CopyTo(_input.Row(i));
            }

            _graph.Run();
            _graph.Read(_output, _values);
            for (int i = 0; i < count; i++)
            {
                _values.AsSpan(i * Columns, Columns).CopyTo(target.Row(start + i));
            }
        }
    }
}
