using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Imputation;
using MlNetGanExtensions.Persistence;

namespace MlNetGanExtensions.Core.Tests.Persistence.Models;

/// <summary>What each entry of a fitted generator must be, shown by files with a right checksum in which it is not.</summary>
public sealed class GeneratorEntryTests
{
    [Theory]
    [InlineData("tabular-gan", "categories", 3, 7, "Element 3 of the array 'categories' must be -1, the category before it, or 1; it is 7.")]
    [InlineData("tabular-gan", "categories", 9, 0, "Element 9 of the array 'categories' must be -1, the category before it, or 2; it is 0.")]
    [InlineData("tabular-gan", "categories", 0, -2, "*'categories' must lie between -1 and 9; it is -2.")]
    [InlineData("tabular-gan", "class-numbers", 1, 0, "Element 1 of the array 'class-numbers' must be above the one before it; they are 0 and 0.")]
    [InlineData("tabular-gan", "class-numbers", 0, -1, "*'class-numbers' must lie between 0 and *")]
    [InlineData("tabular-gan", "classes/0/constants", 9, double.PositiveInfinity, "*'classes/0/constants' must be a finite number or NaN*")]
    [InlineData("tabular-gan", "classes/0/constants", 0, 1, "*'classes/0/constants' must be 0, or 1 once in a category that never varies; it is 1.")]
    [InlineData("tabular-gan", "classes/0/constants", 7, 1, "Element 8 of the array 'classes/0/constants' must be 0, or 1 once*")]
    [InlineData("tabular-gan", "classes/0/groups/slots", 0, 3, "Group 0 of the array 'classes/0/groups/slots' must be the states of one category*")]
    [InlineData("tabular-gan", "classes/0/groups/slots", 0, 2, "Group 0 *")]
    [InlineData("tabular-gan", "classes/0/groups/hole", 0, 8, "Group 0 *")]
    [InlineData("tabular-gan", "classes/0/groups/hole", 1, 6, "Group 2 * once.")]
    [InlineData("tabular-gan", "classes/0/groups/states", 0, 1, "*'classes/0/groups/states' must lie between 2 and *")]
    [InlineData("tabular-gan", "classes/0/groups/states", 0, 1 << 28, "*'classes/0/groups/states' must add up to 268435456 at most*")]
    [InlineData("tabular-gan", "classes/0/groups/states", 0, 5, "The array 'classes/0/groups/slots' must be I32 [9]; it is I32 [8].")]
    [InlineData("tabular-gan", "classes/0/numbers/slot", 0, 2, "*'classes/0/numbers/slot' must be a slot with numbers; it is 2.")]
    [InlineData("tabular-gan", "classes/0/numbers/slot", 0, 4, "*'classes/0/numbers/slot' must be above the one before it*")]
    [InlineData("tabular-gan", "classes/0/numbers/low", 0, 1e9, "*'classes/0/numbers/low' must be below that of 'classes/0/numbers/high'*")]
    [InlineData("tabular-gan", "classes/0/numbers/presence", 0, 1, "*'classes/0/numbers/presence' must be -1 or the group for holes in slot 3; it is 1.")]
    [InlineData("tabular-gan", "classes/0/numbers/whole", 0, 2, "*'classes/0/numbers/whole' must lie between 0 and 1; it is 2.")]
    [InlineData("tabular-gan", "classes/0/numbers/repeated", 0, 9, "*'classes/0/numbers/repeated' must be above the one before it*")]
    [InlineData("tabular-gan", "classes/0/trunk-sizes", 0, 0, "*'classes/0/trunk-sizes' must lie between 1 and *")]
    [InlineData("tabular-gan", "classes/0/trunk-sizes", 0, 1 << 28, "*'classes/0/generator/trunk/0/weights' must be F32 [2, 268435456]*")]
    [InlineData("tabular-gan", "classes/0/generator/trunk/0/running-variance", 1, -1, "*'classes/0/generator/trunk/0/running-variance' must be finite and not below 0; it is -1.")]
    [InlineData("tabular-gan", "classes/1/generator/numbers/output/weights", 0, double.NaN, "*'classes/1/generator/numbers/output/weights' must be finite*")]
    [InlineData("tabular-vae", "classes/1/low", 0, 1e9, "*'classes/1/low' must not be above that of 'classes/1/high'*")]
    [InlineData("tabular-vae", "classes/0/codes", 0, double.NaN, "*'classes/0/codes' must be finite*")]
    [InlineData("tabular-vae", "deviations", 0, -1, "*'deviations' must be finite and not below 0; it is -1.")]
    [InlineData("tabular-vae-weighted", "noise", 0, -1, "*'noise' must be finite and not below 0; it is -1.")]
    [InlineData("tabular-vae-weighted", "classes/0/shares", 0, -1, "*'classes/0/shares' must be finite and not below 0; it is -1.")]
    [InlineData("conditional-gan", "told-classes", 1, 1, "The array 'told-classes' must hold each of the class numbers; 0 is missing.")]
    [InlineData("conditional-gan", "groups/hole", 0, 4, "Group 0 *")]
    [InlineData("conditional-gan", "numbers/modes/counts", 0, 0, "*'numbers/modes/counts' must lie between 1 and *")]
    [InlineData("conditional-gan", "numbers/modes/deviations", 0, -1, "*'numbers/modes/deviations' must be finite and not below 0*")]
    [InlineData("conditional-gan", "numbers/modes/weights", 0, 0, "*'numbers/modes/weights' must be finite and above 0*")]
    [InlineData("conditional-gan", "classes/0/shares", 2, 0.5, "Element 2 of the array 'classes/0/shares' must be 0, as no row is in that state*")]
    [InlineData("gaussian-copula", "class-numbers", 1, 0, "Element 1 of the array 'class-numbers' must be above the one before it; they are 0 and 0.")]
    [InlineData("gaussian-copula", "classes/0/constants", 9, double.PositiveInfinity, "*'classes/0/constants' must be a finite number or NaN*")]
    [InlineData("gaussian-copula", "classes/0/numbers/slot", 0, 2, "*'classes/0/numbers/slot' must be a slot with numbers; it is 2.")]
    [InlineData("gaussian-copula", "classes/0/numbers/slot", 1, 3, "*'classes/0/numbers/slot' must be above the one before it*")]
    [InlineData("gaussian-copula", "classes/0/numbers/making", 1, 3, "Element 1 of the array 'classes/0/numbers/making' must lie between 0 and 2; it is 3.")]
    [InlineData("gaussian-copula", "classes/0/numbers/scores", 0, double.NaN, "Elements 0 to * of the array 'classes/0/numbers/scores' must be ascending and finite.")]
    [InlineData("gaussian-copula", "classes/0/numbers/scores", 1, -1e9, "Elements 0 to * of the array 'classes/0/numbers/scores' must be ascending*")]
    [InlineData("gaussian-copula", "classes/0/states/ends", 0, double.NegativeInfinity, "Elements 0 to 1 of the array 'classes/0/states/ends' must be ascending*")]
    [InlineData("gaussian-copula", "classes/0/states/ends", 1, 9, "*'classes/0/states/ends' must be ascending and finite but for the last, which is +∞.")]
    [InlineData("gaussian-copula", "classes/0/states/hole", 0, 3000, "*'classes/0/states/hole' must lie between*")]
    [InlineData("gaussian-copula", "classes/0/states/states", 0, 1, "*'classes/0/states/states' must lie between 2 and *")]
    [InlineData("gaussian-copula", "classes/1/factor", 4, double.NaN, "Element 4 of the array 'classes/1/factor' must be finite; it is NaN.")]
    [InlineData("ac-gan-generator", "classes/0/low", 0, double.NaN, "*'classes/0/low' must be finite*")]
    [InlineData("ac-gan-generator", "class-numbers", 1, 3, "The network must make rows of * cells and of more than 3 classes*")]
    public void A_number_that_no_fit_gives_is_named(string name, string array, int element, double value, string message) =>
        Refuse(name, file => file.Set(array, element, value), message);

    [Theory]
    [InlineData("tabular-gan", "\"classes/0/latent-size\":\"2\"", "\"classes/0/latent-size\":\"3\"", "*must be F32 [3, 3]; it is F32 [2, 3].")]
    [InlineData("tabular-gan", "\"classes/0/draws-categories\":\"true\"", "\"classes/0/draws-categories\":\"yes\"", "*must be one of false, true*")]
    [InlineData("tabular-vae", "\"classes/0/weighted\":\"false\"", "\"classes/0/weighted\":\"true\"", "The array 'classes/0/shares' is missing.")]
    [InlineData("tabular-vae", "\"classes/1/column\":\"1\"", "\"classes/1/column\":\"2\"", "*must be a whole number from 0 to 1; it is \"2\".")]
    [InlineData("tabular-vae", "\"told-classes\":\"2\"", "\"told-classes\":\"3\"", "*'encoder/0/weights' must be F32*")]
    [InlineData("tabular-vae", "\"classes/0/rows\":\"25\"", "\"classes/0/rows\":\"268435456\"", "*'classes/0/codes' must be F32 [268435456, 4]*")]
    [InlineData("conditional-gan", "\"retries\":\"3\"", "\"retries\":\"-1\"", "*must be a whole number from 0 to*")]
    [InlineData("conditional-gan", "\"latent-size\":\"2\"", "\"latent-size\":\"1\"", "*'generator/0/weights/0' must be F32*")]
    [InlineData("ac-gan-generator", "\"noise-size\":\"2\"", "\"noise-size\":\"0\"", "*")]
    public void A_setting_that_does_not_fit_the_arrays_is_named(string name, string setting, string other, string message) =>
        Refuse(name, file => file.Replace(setting, other), message);

    [Theory]
    [InlineData("tabular-vae", 0)]
    [InlineData("ac-gan-generator", 1)]
    [InlineData("conditional-gan", 0)]
    public void A_class_must_have_shown_a_state_of_each_group(string name, int number)
    {
        string array = $"classes/{number}/shown";

        Refuse(
            name,
            file =>
            {
                for (int column = 0; column < 7; column++)
                {
                    file = file.Set(array, column, 0);
                }

                return file;
            },
            $"The array '{array}' must hold a 1 for some state of group 0; it holds none.");
    }

    [Fact]
    public void Some_generator_is_loaded_as_what_it_is()
    {
        foreach (string name in FittedGenerators.Small.Keys)
        {
            ModelUnderTest model = FittedModels.Get(name);

            IFittedRowGenerator loaded = FittedRowGenerator.Load(new MemoryStream(model.ToBytes()));

            loaded.Should().BeOfType(model.Model.GetType());
            ModelUnderTest.Of(loaded).ToBytes().Should().Equal(model.ToBytes());
        }

        FluentActions.Invoking(() => FittedRowGenerator.Load(new MemoryStream(FittedModels.Get("simple-imputer").ToBytes())))
            .Should().ThrowExactly<ModelFormatException>().WithMessage("*the file holds another, 'simple-imputer'.");
        FluentActions.Invoking(() => FittedImputer.Load(new MemoryStream(FittedModels.Get("tabular-vae").ToBytes())))
            .Should().ThrowExactly<ModelFormatException>().WithMessage("*the file holds another, 'tabular-vae'.");
    }

    [Fact]
    public void A_loaded_generator_knows_layout_and_classes_but_no_history()
    {
        TabularGanModel gan = (TabularGanModel)FittedModels.Get("tabular-gan").FromBytes(FittedModels.Get("tabular-gan").ToBytes()).Model;

        gan.Classes.Should().Equal(0, 2);
        gan.Layout.Columns.Should().Be(FittedGenerators.Layout.Columns);
        gan.Layout.Groups.Should().Equal(FittedGenerators.Layout.Groups);
        gan.Histories.Should().HaveCount(2).And.OnlyContain(history => history.Epochs.Count == 0);
    }

    private static void Refuse(string name, Func<FileParts, FileParts> edit, string message)
    {
        ModelUnderTest model = FittedModels.Get(name);
        byte[] file = edit(FileParts.Of(model.ToBytes())).JoinSealed();

        LoadProbe.Load(file, stream => model.Load(stream, null, null), LoadProbe.Model).Should().Match(message);
    }
}
