package dev.vestibule.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.JavaTypeVariable;
import com.tngtech.archunit.core.domain.JavaWildcardType;
import java.util.stream.Stream;

/// Takes a written type apart: `List<Optional<UUID>>` is a `List`, an `Optional` and a `UUID`.
final class TypeParts {
    private TypeParts() {}

    /// Type variables are left out: they stand for the caller's types.
    static Stream<JavaClass> of(JavaType type) {
        return switch (type) {
            case JavaTypeVariable<?> _ -> Stream.empty();
            case JavaWildcardType wildcard -> wildcard.getUpperBounds().stream().flatMap(TypeParts::of);
            case JavaParameterizedType generic ->
                Stream.concat(
                        Stream.of(generic.toErasure()),
                        generic.getActualTypeArguments().stream().flatMap(TypeParts::of));
            default -> Stream.of(type.toErasure());
        };
    }
}
