using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Generation.Conditional;
using MlNetGanExtensions.Generation.Copula;
using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Imputation;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Persistence;

namespace MlNetGanExtensions.Core.Tests.Persistence.Models;

public sealed class ModelRoundTripTests
{
    [Theory]
    [MemberData(nameof(FittedModels.All), MemberType = typeof(FittedModels))]
    public void A_loaded_model_gives_the_same_results_bit_for_bit(string name)
    {
        ModelUnderTest model = FittedModels.Get(name);
        Matrix rows = FittedModels.Rows(model.Columns);

        ModelUnderTest loaded = model.FromBytes(model.ToBytes());

        loaded.Model.Should().BeOfType(model.Model.GetType()).And.NotBeSameAs(model.Model);
        loaded.ResultBits(rows).Should().BeEquivalentTo(model.ResultBits(rows), options => options.WithStrictOrdering());
    }

    [Theory]
    [MemberData(nameof(FittedModels.All), MemberType = typeof(FittedModels))]
    public void Saving_what_was_loaded_gives_the_same_bytes(string name)
    {
        ModelUnderTest model = FittedModels.Get(name);
        byte[] file = model.ToBytes();

        model.ToBytes().Should().Equal(file);
        model.FromBytes(file).ToBytes().Should().Equal(file);
    }

    [Theory]
    [MemberData(nameof(FittedModels.All), MemberType = typeof(FittedModels))]
    public void Some_imputer_is_loaded_as_what_it_is(string name)
    {
        ModelUnderTest model = FittedModels.Get(name);
        using MemoryStream stream = new(model.ToBytes());
        if (model.Model is not IFittedImputer)
        {
            Action act = () => FittedImputer.Load(stream);
            act.Should().Throw<ModelFormatException>();
            return;
        }

        IFittedImputer loaded = FittedImputer.Load(stream);

        loaded.Should().BeOfType(model.Model.GetType());
        ModelUnderTest.Of(loaded).ToBytes().Should().Equal(model.ToBytes());
    }

    [Fact]
    public void Models_are_saved_to_and_loaded_from_files()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            foreach (string name in FittedModels.SmallNames)
            {
                ModelUnderTest model = FittedModels.Get(name);
                if (LoadedFromFile(model.Model, path) is { } loaded)
                {
                    Bytes(loaded).Should().Equal(model.ToBytes());
                    continue;
                }

                ((IFittedImputer)model.Model).Save(path);
                Bytes(FittedImputer.Load(path)).Should().Equal(model.ToBytes());
                Bytes(LoadAs(model.Model, path)).Should().Equal(model.ToBytes());
            }
        }
        finally
        {
            File.Delete(path);
        }

        static byte[] Bytes(object model) => ModelUnderTest.Of(model).ToBytes();

        static object? LoadedFromFile(object model, string path)
        {
            switch (model)
            {
                case AcGanModel gan:
                    gan.Save(path);
                    return AcGanModel.Load(path);
                case TabularGanModel gan:
                    gan.Save(path);
                    FittedRowGenerator.Load(path).Should().BeOfType<TabularGanModel>();
                    return TabularGanModel.Load(path);
                case TabularVaeModel vae:
                    vae.Save(path);
                    return TabularVaeModel.Load(path);
                case GaussianCopulaModel copula:
                    copula.Save(path);
                    return GaussianCopulaModel.Load(path);
                case ConditionalTabularGanModel gan:
                    gan.Save(path);
                    return ConditionalTabularGanModel.Load(path);
                case AcGanGeneratorModel gan:
                    gan.Save(path);
                    return AcGanGeneratorModel.Load(path);
                default:
                    return null;
            }
        }

        static object LoadAs(object model, string path) => model switch
        {
            SimpleImputerModel => SimpleImputerModel.Load(path),
            ChainedImputerModel => ChainedImputerModel.Load(path),
            GaussianImputerModel => GaussianImputerModel.Load(path),
            _ => StackedAutoencoderModel.Load(path),
        };
    }

    [Theory]
    [InlineData("ac-gan", 4)]
    [InlineData("autoencoder-denoising", 2)]
    [InlineData("tabular-gan", 2)]
    [InlineData("tabular-vae", 1)]
    [InlineData("ac-gan-generator", 2)]
    public void The_networks_of_a_loaded_model_run_on_the_executor_that_was_given(string name, int networks)
    {
        ModelUnderTest model = FittedModels.Get(name);
        CountingExecutor executor = new();

        model.Load(new MemoryStream(model.ToBytes()), null, executor).Results(FittedModels.Rows(model.Columns));

        executor.Compiled.Should().Be(networks, "each network was planned once");
    }

    [Fact]
    public void The_networks_of_some_imputer_run_on_the_executor_that_was_given()
    {
        ModelUnderTest model = FittedModels.Get("autoencoder-plain");
        CountingExecutor executor = new();

        FittedImputer.Load(new MemoryStream(model.ToBytes()), executor: executor).Transform(FittedModels.Rows(model.Columns));

        executor.Compiled.Should().Be(1);
    }

    [Fact]
    public void A_loaded_model_has_no_history()
    {
        AcGanModel gan = (AcGanModel)FittedModels.Get("ac-gan").FromBytes(FittedModels.Get("ac-gan").ToBytes()).Model;

        gan.Histories.Should().BeEmpty();
        gan.CanGenerate.Should().BeTrue();
    }

    [Theory]
    [MemberData(nameof(FittedModels.Small), MemberType = typeof(FittedModels))]
    public void Nulls_are_named(string name)
    {
        ModelUnderTest model = FittedModels.Get(name);
        Action save = () => model.Save(null!);
        Action load = () => model.Load(null!, null, null);

        save.Should().Throw<ArgumentNullException>().WithParameterName("stream");
        load.Should().Throw<ArgumentNullException>().WithParameterName("stream");
    }

    private sealed class CountingExecutor : IGraphExecutor
    {
        public int Compiled { get; private set; }

        public ICompiledGraph Compile(IReadOnlyList<Stage> stages)
        {
            Compiled++;
            return CpuExecutor.Default.Compile(stages);
        }
    }
}
