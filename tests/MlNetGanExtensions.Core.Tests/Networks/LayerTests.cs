using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Networks;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Networks;

public sealed class LayerTests
{
    [Theory]
    [InlineData(Activation.Linear)]
    [InlineData(Activation.Relu)]
    [InlineData(Activation.LeakyRelu)]
    [InlineData(Activation.Sigmoid)]
    [InlineData(Activation.Tanh)]
    public void A_dense_layer_is_an_affine_map_and_its_activation(Activation activation)
    {
        Dense layer = new("layer", 2, 3, activation, new RandomStream(1, "weights"));
        layer.Weights.Write(Matrix.From(new[,] { { 1f, -1f, 0.5f }, { 2f, 0f, -1f } }));
        layer.Bias.Write(Matrix.From(new[,] { { 0.5f, 0f, -2f } }));
        Expression output = layer.Apply(Op.Constant(Matrix.From(new[,] { { 3f, -1f } })));
        ICompiledGraph graph = CpuExecutor.Default.Compile([new Stage([], output)]);
        graph.Run();
        float[] found = new float[3];
        graph.Read(output, found);

        double[] affine = [1.5, -3, 0.5];
        for (int i = 0; i < 3; i++)
        {
            double expected = activation switch
            {
                Activation.Relu => Math.Max(0, affine[i]),
                Activation.LeakyRelu => affine[i] > 0 ? affine[i] : 0.2 * affine[i],
                Activation.Sigmoid => 1 / (1 + Math.Exp(-affine[i])),
                Activation.Tanh => Math.Tanh(affine[i]),
                _ => affine[i],
            };
            ((double)found[i]).Should().BeApproximately(expected, 1e-6);
        }
    }

    [Fact]
    public void First_weights_fill_their_interval_and_depend_on_the_name()
    {
        RandomStream stream = new(1, "weights");

        CheckUniform(new Dense("a", 200, 100, Activation.Relu, stream).Weights, Math.Sqrt(6.0 / 200));
        CheckUniform(new Dense("a", 200, 100, Activation.Tanh, stream).Weights, Math.Sqrt(6.0 / 300));
        float[] first = new Dense("a", 2, 2, Activation.Relu, stream).Weights.Read().Values.ToArray();
        new Dense("a", 2, 2, Activation.Relu, stream).Weights.Read().Values.ToArray().Should().Equal(first);
        new Dense("b", 2, 2, Activation.Relu, stream).Weights.Read().Values.ToArray().Should().NotEqual(first);
    }

    [Fact]
    public void A_network_knows_its_variables_and_refuses_a_single_size()
    {
        FeedForward network = new("net", [4, 3, 2], Activation.Relu, Activation.Linear, new RandomStream(1, "weights"));
        Action act = () => _ = new FeedForward("net", [4], Activation.Relu, Activation.Linear, new RandomStream(1, "weights"));

        network.Variables.Select(variable => (variable.Rows, variable.Columns)).Should().Equal((4, 3), (1, 3), (3, 2), (1, 2));
        network.Weights.Select(variable => variable.Rows).Should().Equal(4, 3);
        network.Layers.Select(layer => layer.Activation).Should().Equal(Activation.Relu, Activation.Linear);
        act.Should().Throw<ArgumentException>().WithMessage("*1 given*");
    }

    private static void CheckUniform(Variable weights, double bound)
    {
        float[] values = weights.Read().Values.ToArray();
        values.Max().Should().BeInRange((float)(0.99 * bound), (float)bound);
        values.Min().Should().BeInRange((float)-bound, (float)(-0.99 * bound));

        // The variance of 20000 uniform numbers is within four standard errors, 2.6 %, of bound² / 3.
        values.Average(value => (double)value * value).Should().BeApproximately(bound * bound / 3, 0.026 * bound * bound / 3);
    }
}
