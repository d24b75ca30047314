using MlNetGanExtensions.Imputation;
using MlNetGanExtensions.Onnx.Building;
using MlNetGanExtensions.Onnx.Format;

namespace MlNetGanExtensions.Onnx.Imputation;

/// <summary>Chained regressions: rounds over the columns until a row has settled, each row by itself.</summary>
internal static class ChainedNodes
{
    public static Tensor Fill(GraphBuilder graph, ChainedImputerModel model, Tensor rows, Tensor missing)
    {
        int columns = model.Columns;
        Tensor zero = graph.Number(0, ElementKind.Double);
        Tensor scale = graph.DoubleRow(model.Scaling.Scale);
        Tensor mean = graph.DoubleRow(model.Scaling.Mean);
        Tensor cells = graph.Divide(graph.Subtract(graph.Cast(rows, ElementKind.Double), mean), scale);
        Tensor start = graph.Where(missing, zero, cells);
        Tensor tolerance = graph.Number(model.Tolerance, ElementKind.Double);
        Turn turn = new(graph, model, missing);

        // Rows that lack a cell, rows × 1.
        Tensor open = graph.Unsqueeze(graph.Sum(graph.Cast(missing, ElementKind.Single), 1), 1);
        IReadOnlyList<Tensor> settled = graph.Loop(
            model.MaximumRounds,
            [start, graph.Cast(open, ElementKind.Boolean)],
            (round, _, values) =>
            {
                Tensor active = values[1];
                Tensor still = round.Multiply(round.Cast(active, ElementKind.Double), zero);
                IReadOnlyList<Tensor> moved = round.Loop(columns, [values[0], still], (step, number, state) => turn.Take(step, number, active, state));
                Tensor next = round.And(active, round.Greater(moved[1], tolerance));
                return ([moved[0], next], round.AnyRow(next));
            });
        Tensor value = graph.Cast(graph.Add(graph.Multiply(settled[0], scale), mean), ElementKind.Single);
        ColumnRange range = model.Range.Cells;
        return graph.Clamp(value, graph.Row(range.Low), graph.Row(range.High));
    }

    /// <summary>One column of all rows that lack it.</summary>
    private sealed class Turn
    {
        private readonly Tensor _missing;
        private readonly Tensor _order;
        private readonly Tensor _weights;
        private readonly Tensor _intercepts;
        private readonly Tensor _low;
        private readonly Tensor _high;
        private readonly Tensor _places;

        public Turn(GraphBuilder graph, ChainedImputerModel model, Tensor missing)
        {
            int columns = model.Columns;
            long[] order = [.. model.Regressions.Order.Select(column => (long)column)];
            long[] places = [.. Enumerable.Range(0, columns)];
            _missing = missing;
            _order = graph.Constant(order, columns);
            _weights = graph.Constant(model.Regressions.Weights, columns, columns);
            _intercepts = graph.Constant(model.Regressions.Intercepts, columns);
            _low = graph.Constant(model.Range.Low, columns);
            _high = graph.Constant(model.Range.High, columns);
            _places = graph.Constant(places, 1, columns);
        }

        /// <param name="step">Where the nodes go.</param>
        /// <param name="number">Which turn it is.</param>
        /// <param name="active">Rows × 1: whether the row has not settled.</param>
        /// <param name="state">The standardised rows, and the largest move of each row in this round.</param>
        public (IReadOnlyList<Tensor> Values, Tensor? GoOn) Take(
            GraphBuilder step, Tensor number, Tensor active, IReadOnlyList<Tensor> state)
        {
            // A list of one place keeps the axis: columns stay rows × 1.
            Tensor place = step.Gather(_order, step.Unsqueeze(number, 0), 0);
            Tensor weights = step.Node("Transpose", ElementKind.Double, [step.Gather(_weights, place, 0)]);
            Tensor predicted = step.Add(step.MatMul(state[0], weights), step.Gather(_intercepts, place, 0));
            Tensor value = step.Clamp(predicted, step.Gather(_low, place, 0), step.Gather(_high, place, 0));
            Tensor before = step.Gather(state[0], place, 1);
            Tensor turn = step.And(active, step.Gather(_missing, place, 1));
            Tensor after = step.Where(turn, value, before);
            Tensor moved = step.Node("Abs", ElementKind.Double, [step.Subtract(after, before)]);
            Tensor own = step.Equal(_places, place);
            return ([step.Where(own, after, state[0]), step.Maximum(state[1], moved)], null);
        }
    }
}
