using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Numerics.Kernels;
using MlNetGanExtensions.Numerics.Threading;

namespace MlNetGanExtensions.Core.Tests.Numerics;

public sealed unsafe class EpilogueTests
{
    public static TheoryData<int, float> FunctionsAndSlopes => new()
    {
        { (int)EpilogueFunction.None, 0f },
        { (int)EpilogueFunction.Relu, 0f },
        { (int)EpilogueFunction.LeakyRelu, 0.2f },
        { (int)EpilogueFunction.Sigmoid, 0f },
        { (int)EpilogueFunction.HyperbolicTangent, 0f },
        { (int)EpilogueFunction.Softplus, 0f },
        { (int)EpilogueFunction.Exponential, 0f },
    };

    [Theory]
    [MemberData(nameof(FunctionsAndSlopes))]
    public void Bias_function_and_gate_follow_the_product_in_this_order(int functionNumber, float slope)
    {
        EpilogueFunction function = (EpilogueFunction)functionNumber;
        foreach ((int m, int n, int k) in new[] { (1, 1, 1), (250, 37, 20), (19, 100, 600), (5, 16, 0) })
        {
            TestBlock bias = TestBlock.Random(1, n, 11);
            TestBlock gate = TestBlock.Random(m, n, 12);
            TestBlock plain = MatrixProductTests.Product(m, n, k, false, false, 4);

            foreach ((bool hasBias, bool hasGate) in new[] { (true, true), (true, false), (false, true), (false, false) })
            {
                Epilogue epilogue = new(
                    hasBias ? bias.Block.Data : null, function, slope, hasGate ? gate.Block.Data : null, gate.Block.Stride);
                TestBlock result = MatrixProductTests.Product(m, n, k, false, false, 4, epilogue);
                TestBlock expected = new(m, n, (i, j) =>
                {
                    float value = hasBias ? plain[i, j] + bias[0, j] : plain[i, j];
                    value = Apply(function, slope, value);
                    return hasGate ? value * gate[i, j] : value;
                });

                result.Bits().Should().Equal(expected.Bits());
            }
        }
    }

    [Fact]
    public void Threads_apply_each_element_once()
    {
        TestBlock bias = TestBlock.Random(1, 200, 11);
        Epilogue epilogue = new(bias.Block.Data, EpilogueFunction.Relu);
        uint[] alone = MatrixProductTests.Product(300, 200, 50, true, false, 4, epilogue).Bits();
        using WorkerTeam team = new(3);

        MatrixProductTests.Product(300, 200, 50, true, false, 4, epilogue, team).Bits().Should().Equal(alone);
        GC.KeepAlive(bias);
    }

    private static float Apply(EpilogueFunction function, float slope, float value) => function switch
    {
        EpilogueFunction.Relu => value < 0 ? 0 : value,
        EpilogueFunction.LeakyRelu => value > 0 ? value : value * slope,
        EpilogueFunction.Sigmoid => VectorMath.Sigmoid(value),
        EpilogueFunction.HyperbolicTangent => VectorMath.Tanh(value),
        EpilogueFunction.Softplus => VectorMath.Softplus(value),
        EpilogueFunction.Exponential => VectorMath.Exp(value),
        _ => value,
    };
}
