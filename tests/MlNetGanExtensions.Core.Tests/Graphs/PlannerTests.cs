using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Graphs;

/// <summary>Random graphs, run by the executor and by an interpreter without fusion, buffer reuse or reordering.</summary>
public sealed class PlannerTests
{
    private const int GraphsInBatch = 40;

    public static TheoryData<int> Batches => [.. Enumerable.Range(0, 25)];

    [Theory]
    [MemberData(nameof(Batches))]
    public void Random_graphs_give_what_the_naive_interpreter_gives_run_after_run(int batch)
    {
        for (int seed = batch * GraphsInBatch; seed < (batch + 1) * GraphsInBatch; seed++)
        {
            RandomExpressions expressions = new(seed);
            Stage[] stages = expressions.Stages();
            ICompiledGraph graph = CpuExecutor.Default.Compile(stages);
            for (int run = 1; run <= 3; run++)
            {
                expressions.FillSlots();
                (Dictionary<Expression, double[,]> outputs, Dictionary<Variable, double[,]> variables) = NaiveSteps.Run(stages);

                graph.Run();

                string where = $"graph {seed}, run {run}";
                foreach ((Expression output, double[,] expected) in outputs)
                {
                    float[] found = new float[output.Rows * output.Columns];
                    graph.Read(output, found);
                    Compare(found, expected, expressions.Rounded.Contains(output), $"{where}, output {output.Shape}");
                }

                foreach ((Variable variable, double[,] expected) in variables)
                {
                    Compare(variable.Read().Values, expected, rounded: false, $"{where}, variable {variable.Name}");
                }
            }
        }
    }

    private static void Compare(ReadOnlySpan<float> found, double[,] expected, bool rounded, string where)
    {
        int cell = 0;
        foreach (double value in expected)
        {
            double difference = Math.Abs(found[cell] - value);
            bool same = rounded ? difference <= 2e-5 * (1 + Math.Abs(value)) : difference == 0;
            if (!same)
            {
                Assert.Fail($"{where}: cell {cell} should be {value} and is {found[cell]}.");
            }

            cell++;
        }
    }
}
