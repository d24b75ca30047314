using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Classification;

/// <summary>The terms as functions of given class logits, against the formulas in double precision.</summary>
public sealed class UnlabelledTermTests
{
    // Predictions: sure of class 0, sure of class 1, undecided, and a slight leaning to class 2.
    private static readonly Matrix Logits = Table([[4, 0, 0], [-1, 3, -1], [0.1f, 0, 0], [0.5f, 0.2f, 1]]);

    private static readonly Matrix Prior = Table([[0.2f, 0.5f, 0.3f]]);

    [Fact]
    public void Without_a_weight_there_is_no_term()
    {
        Losses(new UnlabelledOptions()).Unlabelled(Output(new Variable("logits", Logits))).Should().BeNull();
    }

    [Fact]
    public void Entropy_has_its_value_and_its_gradient()
    {
        (double value, float[] gradient) = Evaluate(new UnlabelledOptions { EntropyWeight = 2 });

        double[][] p = Probabilities();
        double[] entropies = [.. p.Select(row => -row.Sum(share => share * Math.Log(share)))];
        value.Should().BeApproximately(2 * entropies.Average(), 1e-5);
        Compare(gradient, (row, k) => -2 * p[row][k] * (Math.Log(p[row][k]) + entropies[row]) / p.Length);
    }

    [Fact]
    public void Only_confident_rows_are_pushed_towards_their_own_guess()
    {
        (double value, float[] gradient) = Evaluate(new UnlabelledOptions { PseudoLabelWeight = 3, PseudoLabelConfidence = 0.8f });

        double[][] p = Probabilities();
        p[0][0].Should().BeGreaterThan(0.8);
        p[1][1].Should().BeGreaterThan(0.8);
        value.Should().BeApproximately(-3 * (Math.Log(p[0][0]) + Math.Log(p[1][1])) / p.Length, 1e-5);
        Compare(gradient, (row, k) => row > 1 ? 0 : 3 * (p[row][k] - (row == k ? 1 : 0)) / p.Length);
        gradient.Skip(6).Should().OnlyContain(slope => slope == 0);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_prior_pulls_the_mean_prediction_to_the_given_shares_or_to_those_of_the_labels(bool given)
    {
        float[] expected = given ? [0.6f, 0.1f, 0.3f] : Prior.Row(0).ToArray();

        (double value, float[] gradient) = Evaluate(new UnlabelledOptions { PriorWeight = 1, ClassPrior = given ? expected : null });

        double[][] p = Probabilities();
        double[] mean = [.. Enumerable.Range(0, 3).Select(k => p.Average(row => row[k]))];
        value.Should().BeApproximately(Enumerable.Range(0, 3).Sum(k => expected[k] * Math.Log(expected[k] / mean[k])), 1e-4);
        Compare(gradient, (row, k) =>
        {
            double pull = Enumerable.Range(0, 3).Sum(j => expected[j] / mean[j] * p[row][j]);
            return p[row][k] * (pull - (expected[k] / mean[k])) / p.Length;
        });
    }

    [Fact]
    public void The_prior_is_content_where_the_mean_prediction_has_the_expected_shares()
    {
        double[][] p = Probabilities();
        float[] mean = [.. Enumerable.Range(0, 3).Select(k => (float)p.Average(row => row[k]))];

        (double value, float[] gradient) = Evaluate(new UnlabelledOptions { PriorWeight = 1, ClassPrior = mean });

        value.Should().BeApproximately(0, 1e-5);
        gradient.Should().OnlyContain(slope => Math.Abs(slope) < 1e-5);
    }

    [Fact]
    public void Terms_add_up_and_grow_with_the_ramp()
    {
        double entropy = Evaluate(new UnlabelledOptions { EntropyWeight = 0.7f }).Value;
        double pseudo = Evaluate(new UnlabelledOptions { PseudoLabelWeight = 2 }).Value;
        double prior = Evaluate(new UnlabelledOptions { PriorWeight = 5 }).Value;
        UnlabelledOptions all = new() { EntropyWeight = 0.7f, PseudoLabelWeight = 2, PriorWeight = 5 };

        Evaluate(all).Value.Should().BeApproximately(entropy + pseudo + prior, 1e-5);
        Evaluate(all, ramp: 0.25f).Value.Should().BeApproximately((entropy + pseudo + prior) / 4, 1e-5);
    }

    [Fact]
    public void A_step_down_the_entropy_makes_predictions_surer()
    {
        (double before, float[] gradient) = Evaluate(new UnlabelledOptions { EntropyWeight = 1 });
        Matrix moved = Logits.SelectRows([0, 1, 2, 3]);
        for (int i = 0; i < gradient.Length; i++)
        {
            moved.Values[i] -= gradient[i];
        }

        Evaluate(new UnlabelledOptions { EntropyWeight = 1 }, logits: moved).Value.Should().BeLessThan(before);
    }

    private static (double Value, float[] Gradient) Evaluate(UnlabelledOptions options, float ramp = 1, Matrix? logits = null)
    {
        Variable variable = new("logits", logits ?? Logits);
        Expression term = Losses(options, ramp).Unlabelled(Output(variable))!;
        Expression slope = Gradient.Of(term, variable)[0];
        ICompiledGraph graph = CpuExecutor.Default.Compile([new Stage([], term, slope)]);
        graph.Run();
        float[] gradient = new float[Logits.Values.Length];
        graph.Read(slope, gradient);
        return (graph.Scalar(term), gradient);
    }

    private static AcGanLosses Losses(UnlabelledOptions unlabelled, float ramp = 1)
    {
        AcGanShape shape = new(Features: 2, Classes: 3, HiddenUnits: 2, NoiseSize: 0, SigmoidOutput: false, SourceFromClassLogits: false);
        return new AcGanLosses(
            LossParts.Networks(shape), new AcGanOptions { Unlabelled = unlabelled }, Prior, new Variable("ramp", Table([[ramp]])));
    }

    private static DiscriminatorOutput Output(Expression logits) => new(logits, Op.Constant(0));

    private static double[][] Probabilities() =>
    [
        .. Enumerable.Range(0, Logits.Rows).Select(row =>
        {
            double[] powers = [.. Logits.Row(row).ToArray().Select(logit => Math.Exp(logit))];
            return powers.Select(power => power / powers.Sum()).ToArray();
        }),
    ];

    private static void Compare(float[] gradient, Func<int, int, double> expected)
    {
        for (int i = 0; i < gradient.Length; i++)
        {
            ((double)gradient[i]).Should().BeApproximately(expected(i / 3, i % 3), 1e-5, "of row {0}, class {1}", i / 3, i % 3);
        }
    }

    private static Matrix Table(float[][] rows) => LossParts.Table(rows);
}
