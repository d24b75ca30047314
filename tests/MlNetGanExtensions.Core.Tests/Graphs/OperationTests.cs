using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Graphs;

/// <summary>
/// Values and derivatives of every operation. Finite differences are taken of the double-precision evaluation, so that they are good
/// to many digits; the executor is then compared with the double-precision evaluation of the same gradient expression.
/// </summary>
public sealed class OperationTests
{
    private const double Width = 1e-4;

    public static TheoryData<string> Names => [.. OperationCases.All.Keys];

    public static TheoryData<string> SmoothNames => [.. OperationCases.All.Values.Where(item => item.IsSmooth).Select(item => item.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Values_and_derivatives_are_those_of_the_naive_evaluation(string name)
    {
        (Variable[] variables, Expression value) = OperationCases.All[name].Build();
        Expression[] first = Gradient.Of(Loss(value), variables);
        Expression[] second = Gradient.Of(SumOfSquares(first), variables);
        Expression[] outputs = [value, .. first, .. second];
        NaiveEvaluation naive = new(new NaiveState());
        double[][,] expected = [.. outputs.Select(naive.Of)];

        ICompiledGraph graph = CpuExecutor.Default.Compile([new Stage([], outputs)]);
        graph.Run();

        for (int i = 0; i < outputs.Length; i++)
        {
            float[] found = new float[outputs[i].Rows * outputs[i].Columns];
            graph.Read(outputs[i], found);
            double[] wanted = [.. expected[i].Cast<double>()];
            double scale = 1 + wanted.Max(Math.Abs);
            for (int cell = 0; cell < found.Length; cell++)
            {
                ((double)found[cell]).Should().BeApproximately(wanted[cell], 1e-5 * scale, "output {0}, cell {1}", i, cell);
            }
        }
    }

    [Theory]
    [MemberData(nameof(SmoothNames))]
    public void First_derivatives_are_the_slopes_of_the_value(string name)
    {
        (Variable[] variables, Expression value) = OperationCases.All[name].Build();
        Expression loss = Loss(value);

        CheckSlopes(loss, variables, Gradient.Of(loss, variables));
    }

    [Theory]
    [MemberData(nameof(SmoothNames))]
    public void Second_derivatives_are_the_slopes_of_the_squared_gradient(string name)
    {
        (Variable[] variables, Expression value) = OperationCases.All[name].Build();
        Expression penalty = SumOfSquares(Gradient.Of(Loss(value), variables));

        CheckSlopes(penalty, variables, Gradient.Of(penalty, variables));
    }

    private static void CheckSlopes(Expression function, Variable[] variables, Expression[] gradients)
    {
        NaiveState state = new();
        foreach ((Variable variable, Expression gradient) in variables.Zip(gradients))
        {
            gradient.HasShapeOf(variable).Should().BeTrue();
            double[,] derivative = new NaiveEvaluation(state).Of(gradient);
            double[,] cells = state.Leaf(variable);
            state.Overrides[variable] = cells;
            for (int i = 0; i < variable.Rows; i++)
            {
                for (int j = 0; j < variable.Columns; j++)
                {
                    double slope = Slope(function, state, ref cells[i, j]);
                    derivative[i, j].Should().BeApproximately(slope, 1e-6 * (1 + Math.Abs(slope)), "cell {0}, {1} of {2}", i, j, variable.Shape);
                }
            }
        }
    }

    /// <summary>Central differences over two widths, extrapolated: the error falls with the fourth power of the width.</summary>
    private static double Slope(Expression function, NaiveState state, ref double cell)
    {
        double centre = cell;
        double[] values = new double[4];
        int next = 0;
        foreach (double step in new[] { -2 * Width, -Width, Width, 2 * Width })
        {
            cell = centre + step;
            values[next++] = NaiveEvaluation.Scalar(function, state);
        }

        cell = centre;
        return (values[0] - (8 * values[1]) + (8 * values[2]) - values[3]) / (12 * Width);
    }

    /// <summary>A sum with another weight for every cell.</summary>
    private static Expression Loss(Expression value)
    {
        Matrix weights = new(value.Rows, value.Columns);
        for (int i = 0; i < weights.Values.Length; i++)
        {
            weights.Values[i] = 0.5f + (0.37f * (i % 7));
        }

        return Op.Sum(value * Op.Constant(weights));
    }

    private static Expression SumOfSquares(Expression[] gradients) =>
        gradients.Select(gradient => Op.Sum(Op.Square(gradient))).Aggregate((a, b) => a + b);
}
