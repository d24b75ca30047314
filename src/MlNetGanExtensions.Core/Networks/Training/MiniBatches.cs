using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Networks.Training;

/// <summary>Runs a training step over all rows once an epoch, in a new random order each time.</summary>
/// <remarks>
/// A plan has fixed shapes, so a last batch that is smaller gets a plan of its own. Both share the variables.
/// No row is left out, and nothing is allocated after the two plans are made.
/// </remarks>
internal sealed class MiniBatches
{
    private readonly RowCycle _rows;
    private readonly int _count;
    private readonly RowCycle? _companions;
    private readonly Step _full;
    private readonly Step? _rest;
    private long _steps;

    /// <param name="rows">Rows to go over in each epoch.</param>
    /// <param name="batchSize">Rows in a batch; more than there are rows means one batch.</param>
    /// <param name="executor">Runs the steps.</param>
    /// <param name="build">Describes the step for a batch; the loss comes first among the outputs of the first stage.</param>
    /// <param name="companions">Rows of a second kind that go round and round beside the first, as many in a batch as there are but at most <paramref name="batchSize"/>.</param>
    public MiniBatches(RowCycle rows, int batchSize, IGraphExecutor executor, Func<Batch, Stage[]> build, RowCycle? companions = null)
    {
        _rows = rows;
        _count = rows.Count;
        _companions = companions;
        int beside = companions is null ? 0 : Math.Min(batchSize, companions.Count);
        int size = Math.Min(batchSize, _count);
        _full = new Step(size, beside, executor, build);
        _rest = _count % size == 0 ? null : new Step(_count % size, beside, executor, build);
    }

    /// <summary>The orders of the rows, of the second kind too where there is one.</summary>
    public IReadOnlyList<RowCycle> Cycles => _companions is null ? [_rows] : [_rows, _companions];

    /// <summary>One pass over the rows.</summary>
    /// <returns>The mean loss over the rows.</returns>
    /// <exception cref="TrainingDivergedException">The loss of a step is not finite.</exception>
    public double RunEpoch()
    {
        _rows.Restart();
        double sum = 0;
        for (int left = _count; left > 0;)
        {
            Step step = left >= _full.Size ? _full : _rest!;
            _steps++;
            double loss = step.Run(_rows, _companions);
            if (!double.IsFinite(loss))
            {
                throw new TrainingDivergedException(_steps, loss);
            }

            sum += loss * step.Size;
            left -= step.Size;
        }

        return sum / _count;
    }

    /// <summary>The slots that hold the row numbers of the batch being worked on.</summary>
    /// <param name="Rows">Row numbers of the first kind.</param>
    /// <param name="Companions">Row numbers of the second kind, where there is one.</param>
    public sealed record Batch(IndexSlot Rows, IndexSlot? Companions);

    private sealed class Step
    {
        private readonly Batch _batch;
        private readonly ICompiledGraph _graph;
        private readonly Expression _loss;

        public Step(int size, int companions, IGraphExecutor executor, Func<Batch, Stage[]> build)
        {
            Size = size;
            _batch = new Batch(
                new IndexSlot("batch rows", size),
                companions == 0 ? null : new IndexSlot("companion rows", companions));
            Stage[] stages = build(_batch);
            _loss = stages[0].Outputs[0];
            _graph = executor.Compile(stages);
        }

        public int Size { get; }

        public double Run(RowCycle rows, RowCycle? companions)
        {
            rows.Next(_batch.Rows.Values);
            if (companions is not null)
            {
                companions.Next(_batch.Companions!.Values);
            }

            _graph.Run();
            return _graph.Scalar(_loss);
        }
    }
}
