using MlNetGanExtensions.Graphs;

namespace MlNetGanExtensions.Networks.Optimizers;

/// <summary>Adam (Kingma and Ba 2015, algorithm 1), and AdamW when the decay is decoupled (Loshchilov and Hutter 2019, algorithm 2).</summary>
/// <param name="learningRate">η, above 0.</param>
/// <param name="beta1">Decay of the first moment, in [0, 1).</param>
/// <param name="beta2">Decay of the second moment, in [0, 1).</param>
/// <param name="epsilon">Added to the root of the second moment, above 0.</param>
public sealed class Adam(float learningRate, float beta1 = 0.9f, float beta2 = 0.999f, float epsilon = 1e-8f)
    : Optimizer(learningRate)
{
    private readonly float _beta1 = Share(beta1);
    private readonly float _beta2 = Share(beta2);
    private readonly float _epsilon = Positive(epsilon);

    /// <summary>Decoupled weight decay: each step also multiplies a weight by 1 − η times this. 0 is plain Adam.</summary>
    public float DecoupledDecay
    {
        get;
        init => field = NotNegative(value, nameof(DecoupledDecay));
    }

    private Expression Power1 => Scalar("beta1-power", 1) * _beta1;

    private Expression Power2 => Scalar("beta2-power", 1) * _beta2;

    private protected override void Step(Variable variable, Expression gradient, List<Assignment> updates)
    {
        Variable first = StateOf(variable, "first-moment");
        Variable second = StateOf(variable, "second-moment");
        Expression m = (first * _beta1) + (gradient * (1 - _beta1));
        Expression v = (second * _beta2) + (Op.Square(gradient) * (1 - _beta2));

        // The paper's bias corrections, moved from the big matrices to two numbers.
        Expression correction = Op.Sqrt(1 - Power2);
        Expression size = Rate * correction / (1 - Power1);
        Expression kept = DecoupledDecay > 0 && Decays(variable) ? variable * (1 - (Rate * DecoupledDecay)) : variable;
        updates.Add(new Assignment(first, m));
        updates.Add(new Assignment(second, v));
        updates.Add(new Assignment(variable, kept - (size * m / (Op.Sqrt(v) + (correction * _epsilon)))));
    }

    private protected override void AfterStep(List<Assignment> updates)
    {
        updates.Add(new Assignment(Scalar("beta1-power", 1), Power1));
        updates.Add(new Assignment(Scalar("beta2-power", 1), Power2));
    }
}
