using MlNetGanExtensions.Graphs.Operations;

namespace MlNetGanExtensions.Core.Tests.Graphs;

/// <summary>Functions of groups of columns, group by group.</summary>
internal static class NaiveGroups
{
    public static double[,] Compute(GroupOperation operation, double[,] value)
    {
        double[,] result = new double[operation.Rows, operation.Columns];
        for (int row = 0; row < operation.Rows; row++)
        {
            for (int group = 0; group < operation.Groups.Count; group++)
            {
                int first = operation.Groups.Offsets[group];
                int end = operation.Groups.Offsets[group + 1];
                double[] cells = [.. Enumerable.Range(first, end - first).Select(column => value[row, column])];
                double[] answers = Compute(operation.Function, cells);
                for (int i = 0; i < answers.Length; i++)
                {
                    result[row, first + i] = answers[i];
                }
            }
        }

        return result;
    }

    private static double[] Compute(GroupFunction function, double[] cells)
    {
        double largest = cells.Max();
        double logarithm = largest + Math.Log(cells.Sum(cell => Math.Exp(cell - largest)));
        return function switch
        {
            GroupFunction.Softmax => [.. cells.Select(cell => Math.Exp(cell - logarithm))],
            GroupFunction.LogSoftmax => [.. cells.Select(cell => cell - logarithm)],
            GroupFunction.Sum => [.. cells.Select(_ => cells.Sum())],
            GroupFunction.ArgMaxOneHot => [.. cells.Select((_, i) => i == Array.IndexOf(cells, largest) ? 1.0 : 0.0)],
            _ => throw new ArgumentOutOfRangeException(nameof(function), function, "There is no such function."),
        };
    }
}
