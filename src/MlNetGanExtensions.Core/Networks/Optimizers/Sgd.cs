using MlNetGanExtensions.Graphs;

namespace MlNetGanExtensions.Networks.Optimizers;

/// <summary>Stochastic gradient descent, with classical momentum where asked for: v ← μ v + g, w ← w − η v.</summary>
/// <param name="learningRate">η, above 0.</param>
/// <param name="momentum">μ in [0, 1); 0 keeps no state.</param>
public sealed class Sgd(float learningRate, float momentum = 0) : Optimizer(learningRate)
{
    private readonly float _momentum = Share(momentum);

    private protected override void Step(Variable variable, Expression gradient, List<Assignment> updates)
    {
        if (_momentum == 0)
        {
            updates.Add(new Assignment(variable, variable - (Rate * gradient)));
            return;
        }

        Variable velocity = StateOf(variable, "velocity");
        Expression moved = (velocity * _momentum) + gradient;
        updates.Add(new Assignment(velocity, moved));
        updates.Add(new Assignment(variable, variable - (Rate * moved)));
    }
}
