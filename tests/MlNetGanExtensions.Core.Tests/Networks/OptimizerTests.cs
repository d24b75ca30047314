using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Networks.Optimizers;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Networks;

/// <summary>
/// Six steps on a small regression, mean((tanh(X w) + b − t)²), against PyTorch 1.13 in double precision: torch.optim.SGD, Adam and AdamW with
/// weight_decay in the parameter group of w only, and torch.nn.utils.clip_grad_norm_ before the step where clipping is named.
/// </summary>
public sealed class OptimizerTests
{
    private static readonly Dictionary<string, (Func<Optimizer> Make, double[] Expected)> Cases = new()
    {
        ["SGD"] = (() => new Sgd(0.1f), [-0.3803989, 0.03294917, 0.413175014]),
        ["SGD with momentum"] = (() => new Sgd(0.1f, 0.9f), [-1.718415183, 0.528001548, 0.92510729]),
        ["SGD with momentum and L2"] = (() => new Sgd(0.1f, 0.9f) { L2 = 0.05f }, [-1.706815537, 0.520903061, 0.928253904]),
        ["Adam"] = (() => new Adam(0.05f, 0.8f, 0.95f), [0.196027426, 0.049273082, 0.365820167]),
        ["Adam with L2"] = (() => new Adam(0.05f) { L2 = 0.05f }, [0.198193978, 0.049440133, 0.37253835]),
        ["AdamW"] = (() => new Adam(0.05f) { DecoupledDecay = 0.1f }, [0.1871274, 0.053064356, 0.373808684]),
        ["SGD with momentum, clipped"] = (() => new Sgd(0.1f, 0.9f) { ClipNorm = 0.5f }, [-0.269145974, 0.145817353, 0.28804284]),
        ["Adam with L2, clipped"] = (() => new Adam(0.05f) { L2 = 0.05f, ClipNorm = 0.5f }, [0.199329277, 0.045742649, 0.365466855]),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Six_steps_end_where_PyTorch_ends(string name)
    {
        (Func<Optimizer> make, double[] expected) = Cases[name];
        Variable weights = new("w", Matrix.From(new[,] { { 0.5f }, { -0.25f } }));
        Variable bias = new("b", Matrix.From(new[,] { { 0.1f } }));
        Expression inputs = Op.Constant(Matrix.From(new[,] { { 1f, -2f }, { 0.5f, 1f }, { 2f, 0f }, { -1f, 1.5f } }));
        Expression targets = Op.Constant(Matrix.From(new[,] { { 1f }, { 0f }, { -1f }, { 2f } }));
        Expression loss = Op.MeanSquaredError(Op.Tanh(Op.MatMul(inputs, weights)) + bias, targets);
        ICompiledGraph step = CpuExecutor.Default.Compile([new Stage(make().Minimize(loss, [weights, bias]), loss)]);

        for (int i = 0; i < 6; i++)
        {
            step.Run();
        }

        float[] found = [.. weights.Read().Values, .. bias.Read().Values];
        for (int i = 0; i < found.Length; i++)
        {
            ((double)found[i]).Should().BeApproximately(expected[i], 3e-6);
        }
    }

    [Fact]
    public void Decay_acts_on_the_named_variables_only()
    {
        Variable named = new("named", Matrix.From(new[,] { { 2f } }));
        Variable other = new("other", Matrix.From(new[,] { { 2f }, { 2f } }));
        Expression loss = Op.Sum(named * 0) + Op.Sum(other * 0);
        Sgd optimizer = new(0.5f) { L2 = 0.25f, Decayed = [named] };

        CpuExecutor.Default.Compile([new Stage(optimizer.Minimize(loss, [named, other]))]).Run();

        named.Read()[0, 0].Should().Be(1.75f);
        other.Read().Values.ToArray().Should().Equal(2, 2);
    }

    [Fact]
    public void A_new_rate_holds_from_the_next_step_on_without_a_new_plan()
    {
        Variable weight = new("w", Matrix.From(new[,] { { 1f } }));
        Sgd optimizer = new(0.5f);
        ICompiledGraph step = CpuExecutor.Default.Compile([new Stage(optimizer.Minimize(Op.Sum(weight * 1), [weight]))]);

        step.Run();
        optimizer.LearningRate = 0.25f;
        step.Run();

        weight.Read()[0, 0].Should().Be(0.25f);
        optimizer.InitialLearningRate.Should().Be(0.5f);
    }

    [Fact]
    public void Plans_for_several_batch_sizes_share_one_state()
    {
        Variable weight = new("w", Matrix.From(new[,] { { 0f } }));
        Sgd optimizer = new(1, 0.5f);
        ICompiledGraph first = CpuExecutor.Default.Compile([new Stage(optimizer.Minimize(Op.Sum(weight * 1), [weight]))]);
        ICompiledGraph second = CpuExecutor.Default.Compile([new Stage(optimizer.Minimize(Op.Sum(weight * 2), [weight]))]);

        first.Run();
        second.Run();

        // Velocities 1 and 0.5 + 2.
        weight.Read()[0, 0].Should().Be(-3.5f);
        optimizer.State.Should().ContainSingle();
    }
}
