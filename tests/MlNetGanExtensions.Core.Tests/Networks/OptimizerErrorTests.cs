using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Networks.Optimizers;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Networks;

public sealed class OptimizerErrorTests
{
    private static readonly Dictionary<string, (Action Act, string Name)> Cases = new()
    {
        ["no rate"] = (() => _ = new Sgd(0), "learningRate"),
        ["rate of NaN"] = (() => _ = new Sgd(float.NaN), "learningRate"),
        ["endless rate"] = (() => _ = new Adam(float.PositiveInfinity), "learningRate"),
        ["later rate below zero"] = (() => new Sgd(1).LearningRate = -1, "LearningRate"),
        ["momentum of one"] = (() => _ = new Sgd(1, 1), "momentum"),
        ["momentum below zero"] = (() => _ = new Sgd(1, -0.1f), "momentum"),
        ["first decay of one"] = (() => _ = new Adam(1, beta1: 1), "beta1"),
        ["second decay of NaN"] = (() => _ = new Adam(1, beta2: float.NaN), "beta2"),
        ["no epsilon"] = (() => _ = new Adam(1, epsilon: 0), "epsilon"),
        ["norm below zero"] = (() => _ = new Sgd(1) { ClipNorm = -1 }, "ClipNorm"),
        ["penalty of NaN"] = (() => _ = new Sgd(1) { L2 = float.NaN }, "L2"),
        ["decay below zero"] = (() => _ = new Adam(1) { DecoupledDecay = -1 }, "DecoupledDecay"),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Settings_out_of_range_are_named(string name)
    {
        (Action act, string parameter) = Cases[name];

        act.Should().Throw<ArgumentOutOfRangeException>().WithParameterName(parameter);
    }

    [Fact]
    public void Nothing_to_move_is_named()
    {
        Variable weight = new("weight", new Matrix(1, 1));
        Action act = () => new Adam(1) { ClipNorm = 1 }.Minimize(weight, []);

        act.Should().Throw<ArgumentException>().WithMessage("*At least one variable*");
    }
}
