package org.limen.access.gate;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.limen.access.ForPurpose;
import org.limen.access.Officer;
import org.limen.access.Purpose;
import org.limen.access.session.Caller;
import org.limen.kernel.RefusedException;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Gives controller methods the caller as an [Officer], and the [Purpose] that the request names.
final class CallerArguments implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return type == Officer.class
                || type == Caller.Person.class
                || (type == Purpose.class && !parameter.hasParameterAnnotations());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Class<?> type = parameter.getParameterType();
        return type == Purpose.class ? purpose(request) : caller(type, request);
    }

    private static Object purpose(NativeWebRequest request) {
        String named = request.getHeader(ForPurpose.HEADER);
        return Purpose.of(named == null ? "" : named)
                .orElseThrow(() -> new IllegalStateException("a Purpose parameter needs @ForPurpose on its method"));
    }

    private static Object caller(Class<?> type, NativeWebRequest request) {
        var servletRequest = (HttpServletRequest) request.getNativeRequest();
        Caller caller = Caller.of(servletRequest).orElseThrow(() -> new RefusedException(Gate.SIGN_IN_NEEDED));
        return type == Officer.class ? caller.officer() : type.cast(caller);
    }
}
